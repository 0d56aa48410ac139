package dev.plimsoll.access.people;

import org.jspecify.annotations.Nullable;

/** A person and the hash of their password, if they have one. */
public record PersonRow(Person person, @Nullable String passwordHash) {}
