package dev.plimsoll.access;

/**
 * Tells who asks for what the current thread does, as they are at this moment. Whatever serves
 * people has one: a thread that none of them knows works for Plimsoll itself.
 */
public interface CallerOfThread {
  Asker now();

  /** Who asks. */
  sealed interface Asker {
    /** Plimsoll itself: a start, a schedule, work in the background. */
    record Plimsoll() implements Asker {}

    /** Somebody who has not signed in, or no longer has a session. */
    record Nobody() implements Asker {}

    /** A caller, with the roles of now. */
    record Somebody(Caller caller) implements Asker {}
  }
}
