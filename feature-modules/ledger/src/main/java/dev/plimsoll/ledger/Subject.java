package dev.plimsoll.ledger;

/**
 * The thing that a change is about.
 *
 * @param kind the kind of thing, such as {@code flag}
 * @param id which one, such as {@code help-assistant}
 */
public record Subject(String kind, String id) {}
