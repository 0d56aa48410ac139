package dev.plimsoll.domain;

/**
 * The id of an organisation whose people, keys, budgets and records are separate from all others.
 */
public record TenantId(String value) {
  /** The tenant of an installation that has only one. */
  public static final TenantId DEFAULT = new TenantId("default");

  public TenantId {
    Keys.checked("tenant", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
