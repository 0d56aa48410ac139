package dev.plimsoll.access;

import dev.plimsoll.domain.TenantId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person or an API key may do. */
public enum Role {
  /** May use the AI features that are on for them. */
  USER,
  /** May use features that are for staff only. */
  STAFF,
  /** May rate conversations and decide on held answers. */
  REVIEWER,
  /** May change everything: flags, prompts, budgets, people. */
  ADMIN,
  /**
   * May change people and keys of their own tenant, which is not the operator, and see its calls.
   */
  TENANT_ADMIN;

  /**
   * A role as it is written.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Role of(String word) {
    return Arrays.stream(values())
        .filter(role -> role.word().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "roles must be among "
                    + Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "))
                    + ", but one was '"
                    + word
                    + "'"));
  }

  /** As it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether people and keys of a tenant may have this role. */
  public boolean isFor(TenantId tenant) {
    return tenant.isOperator() == (this != TENANT_ADMIN) || this == USER;
  }
}
