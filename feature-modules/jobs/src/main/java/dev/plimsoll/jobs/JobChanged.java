package dev.plimsoll.jobs;

/** A job has come further or is over. */
record JobChanged(String job) {}
