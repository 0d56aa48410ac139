package dev.plimsoll.serving;

/** A batch was submitted or given up: whoever works on batches looks at once. */
record BatchChanged(String id) {}
