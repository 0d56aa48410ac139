package dev.plimsoll.domain;

/**
 * A piece of a document that an answer can rest on and cite.
 *
 * @param id the passage among all passages of its collection; stable as long as its text is
 * @param title of the document and section, for people
 * @param text the passage itself, as plain text
 * @param link where a person can read it in its place
 */
public record Passage(String id, String title, String text, String link) {}
