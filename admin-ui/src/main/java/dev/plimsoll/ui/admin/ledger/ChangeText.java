package dev.plimsoll.ui.admin.ledger;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.ledger.Change;

/** A change as a sentence. Its action may be the start of a sentence that the subject completes. */
public final class ChangeText {
  private static final String OPEN = " of";
  private static final String SAVED = "saved ";

  private ChangeText() {}

  /** Such as {@code flag triage killed} or {@code changed the limits of feature triage}. */
  static String of(Change change) {
    var action = change.action();
    var subject = subject(change);
    if (action.endsWith(OPEN)) {
      return text("ledger.change.open", action, subject);
    }
    return action.startsWith(SAVED)
        ? text("ledger.change.saved", action, subject)
        : text("ledger.change", subject, action);
  }

  /** The sentence where the subject is known, such as {@code killed the flag}. */
  public static String ofKnown(Change change) {
    var action = change.action();
    var kind = kind(change.subject().kind());
    return action.startsWith(SAVED)
        ? text("ledger.change.known.saved", action, kind)
        : text("ledger.change.known", action, kind);
  }

  static String subject(Change change) {
    return text("ledger.change.subject", kind(change.subject().kind()), change.subject().id());
  }

  /** Such as {@code golden set} for {@code golden-set}. */
  static String kind(String name) {
    return name.replace('-', ' ');
  }
}
