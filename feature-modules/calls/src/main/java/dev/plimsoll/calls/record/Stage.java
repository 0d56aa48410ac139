package dev.plimsoll.calls.record;

/** One step of a call's path and the time that it took. */
public record Stage(String name, long micros) {}
