package dev.plimsoll.platform.lifecycle;

/** What a node that stops has come to, as an event for those who have to do something about it. */
public enum StopStage {
  /** No new work is taken; what is under way may end. */
  BEGUN,

  /** The time is over: what is still under way is to be interrupted. */
  DUE,

  /** Nothing more will be done here: what is left is handed to other nodes. */
  OVER
}
