package dev.plimsoll.jobs;

/** A job has come further or is over. */
public record JobChanged(String job) {}
