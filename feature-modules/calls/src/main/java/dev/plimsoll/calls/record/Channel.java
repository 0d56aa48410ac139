package dev.plimsoll.calls.record;

/** The channel of a call. */
public enum Channel {
  /** The end user's page. */
  PAGE,
  /** Another application. */
  API,
  /** An eval run: nobody waits for the answer, and it does not count in figures about users. */
  EVAL,
  /** Imported from another system to be read and rated; it does not count in any figure. */
  IMPORT;

  /** Whether the call is by a user of Plimsoll. */
  public boolean isOfUsers() {
    return this == PAGE || this == API;
  }
}
