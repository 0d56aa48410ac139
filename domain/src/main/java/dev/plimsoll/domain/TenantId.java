package dev.plimsoll.domain;

/** An organisation whose people, keys, budgets and records are kept apart from all others. */
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
