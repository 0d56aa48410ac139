package dev.plimsoll.jobs;

/** A webhook to be sent: its address and what it says. */
record Webhook(String url, String body) {}
