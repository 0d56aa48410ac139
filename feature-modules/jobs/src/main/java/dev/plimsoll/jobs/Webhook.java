package dev.plimsoll.jobs;

/** What an application is to be told, and where. */
record Webhook(String url, String body) {}
