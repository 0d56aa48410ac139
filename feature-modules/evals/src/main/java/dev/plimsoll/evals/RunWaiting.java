package dev.plimsoll.evals;

import dev.plimsoll.evals.results.RunId;

/** A run was started and waits for a node to work on it. */
record RunWaiting(RunId run) {}
