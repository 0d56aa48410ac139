package dev.plimsoll.work;

/** A task is there that may be due. */
record TaskAdded() {}
