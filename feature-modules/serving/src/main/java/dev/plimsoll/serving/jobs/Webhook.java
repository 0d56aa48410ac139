package dev.plimsoll.serving.jobs;

/** What an application is to be told, and where. */
record Webhook(String url, String body) {}
