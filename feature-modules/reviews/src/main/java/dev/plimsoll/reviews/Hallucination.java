package dev.plimsoll.reviews;

/** Whether an answer says something that its sources do not. */
public enum Hallucination {
  YES,
  NO,
  /** The reviewer cannot tell; counted apart from both. */
  UNSURE
}
