package dev.plimsoll.access;

import org.jspecify.annotations.Nullable;

/** A person and the hash of their password, if they have one. */
record PersonRow(Person person, @Nullable String passwordHash) {}
