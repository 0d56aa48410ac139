package dev.plimsoll.work;

/** A task was added or revived, so it may be due. */
record TaskAdded() {}
