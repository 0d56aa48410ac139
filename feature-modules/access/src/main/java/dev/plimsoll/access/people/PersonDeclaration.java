package dev.plimsoll.access.people;

import org.jspecify.annotations.Nullable;

/**
 * A person as declared.
 *
 * @param password as typed; null keeps the current password
 */
public record PersonDeclaration(Person person, @Nullable String password) {
  /** Without the password, which must never reach a log. */
  @Override
  public String toString() {
    return "PersonDeclaration[" + person + "]";
  }
}
