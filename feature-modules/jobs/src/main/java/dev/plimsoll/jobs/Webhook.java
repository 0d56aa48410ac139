package dev.plimsoll.jobs;

/** What an application is to be told, and where. */
public record Webhook(String url, String body) {}
