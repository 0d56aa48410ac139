package dev.plimsoll.ledger;

/**
 * What is changed.
 *
 * @param kind the sort of thing, such as {@code flag}
 * @param id which one, such as {@code help-assistant}
 */
public record Subject(String kind, String id) {}
