package dev.plimsoll.ledger;

/** Who makes a change: a person by user name, an API key by its name, or Plimsoll itself. */
public record Actor(String name) {
  public static final Actor SYSTEM = new Actor("plimsoll");
  public static final Actor WORKSPACE = new Actor("workspace file");

  @Override
  public String toString() {
    return name;
  }
}
