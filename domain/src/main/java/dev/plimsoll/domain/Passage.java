package dev.plimsoll.domain;

/**
 * A piece of a document that an answer can rest on and cite.
 *
 * @param id unique in its collection; stable as long as the text is
 * @param title of the document and section, for people
 * @param text the passage itself, as plain text
 * @param link to read it in context
 */
public record Passage(String id, String title, String text, String link) {}
