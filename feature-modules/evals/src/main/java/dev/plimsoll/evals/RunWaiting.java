package dev.plimsoll.evals;

/** A run was started and waits for a node to work on it. */
record RunWaiting(RunId run) {}
