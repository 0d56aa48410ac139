package dev.plimsoll.access.people;

import org.jspecify.annotations.Nullable;

/**
 * A person as they shall be.
 *
 * @param password as typed; null leaves a password that there is as it is
 */
public record PersonDeclaration(Person person, @Nullable String password) {
  /** Leaves the password out: it must never reach a log. */
  @Override
  public String toString() {
    return "PersonDeclaration[" + person + "]";
  }
}
