package dev.plimsoll.domain;

/**
 * The id of an organisation whose people, keys, budgets and records are separate from all others.
 * All tenants use the AI features that one of them, the operator, runs.
 */
public record TenantId(String value) {
  /** The operator, and the only tenant of most installations. */
  public static final TenantId DEFAULT = new TenantId("default");

  public TenantId {
    Keys.checked("tenant", value);
  }

  /** Whether it runs the installation: its people see and change all. */
  public boolean isOperator() {
    return equals(DEFAULT);
  }

  @Override
  public String toString() {
    return value;
  }
}
