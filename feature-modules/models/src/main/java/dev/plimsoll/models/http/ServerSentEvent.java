package dev.plimsoll.models.http;

/**
 * One event of a server-sent event stream.
 *
 * @param event its name; {@code message} if the stream gave none
 */
public record ServerSentEvent(String event, String data) {}
