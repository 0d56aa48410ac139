package dev.plimsoll.reviews;

/** Whether an answer makes claims that its sources do not support. */
public enum Hallucination {
  YES,
  NO,
  /** The reviewer cannot decide; counted apart from both. */
  UNSURE
}
