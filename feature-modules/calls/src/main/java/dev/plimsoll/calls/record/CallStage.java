package dev.plimsoll.calls.record;

/** One step of a call's path and the time that it took. */
public record CallStage(String name, long micros) {}
