package dev.plimsoll.calls;

/** The way by which a call came. */
public enum Channel {
  /** The end user's page. */
  PAGE,
  /** Another application. */
  API,
  /** An eval run: nobody waits for the answer, and it counts in no figure about users. */
  EVAL
}
