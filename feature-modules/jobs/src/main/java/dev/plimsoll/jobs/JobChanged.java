package dev.plimsoll.jobs;

/** A job has made progress or is over. */
record JobChanged(String job) {}
