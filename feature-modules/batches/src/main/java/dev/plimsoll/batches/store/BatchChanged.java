package dev.plimsoll.batches.store;

/** A batch was submitted or given up: whoever works on batches looks at once. */
public record BatchChanged(String id) {}
