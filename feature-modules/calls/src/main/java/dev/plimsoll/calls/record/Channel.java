package dev.plimsoll.calls.record;

/** The way by which a call came. */
public enum Channel {
  /** The end user's page. */
  PAGE,
  /** Another application. */
  API,
  /** An eval run: nobody waits for the answer, and it counts in no figure about users. */
  EVAL,
  /** Brought in from another system, to be read and rated: it counts in no figure at all. */
  IMPORT;

  /** Whether users of Plimsoll asked. */
  public boolean isOfUsers() {
    return this == PAGE || this == API;
  }
}
