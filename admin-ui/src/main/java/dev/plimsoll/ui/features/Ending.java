package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Elements.warning;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.calls.record.Outcome;

/** The message for the user if an answer did not end well. */
final class Ending {
  private Ending() {}

  static Div of(Answer answer) {
    return switch (answer) {
      case Answer.FeatureOff _ -> new FeatureOffNotice();
      case Answer.OverBudget over when over.reserved() -> notice(text("ending.limited"));
      case Answer.OverBudget over -> notice(text("ending.over-budget", over.renewsAt()));
      case Answer.Refused refused -> notice(refused.reason());
      case Answer.CutShort cut when cut.withheld() -> notice(text("ending.withheld"));
      case Answer.CutShort _ -> notice(text("ending.cut-short"));
      case Answer.Limited _ -> notice(text("ending.limited"));
      case Answer.Failed failed -> notice(text("ending.failed", failed.call()));
      case Answer.Held _ -> notice(text("ending.held"));
      case Answer.Later _ -> notice(text("ending.later"));
      case Answer.CallerGone _ -> notice(text("ending.stopped"));
      case Answer.Interrupted _ -> notice(text("ending.interrupted"));
      case Answer.Given given -> fellBack(given);
    };
  }

  static Div of(Outcome outcome) {
    return switch (outcome) {
      case DENIED -> notice(text("ending.denied"));
      case REFUSED -> notice(text("ending.refused"));
      default -> notice(text("ending.incomplete"));
    };
  }

  static Div cancelled() {
    return notice(text("ending.cancelled"));
  }

  /** Of an answer that reached the maximum length. */
  static Div cutOff() {
    return notice(text("ending.too-long"));
  }

  static Div safeAnswer() {
    return notice(text("ending.safe"));
  }

  static Div fellBack(Answer.Given given) {
    return notice(
        given.isPrepared() ? text("ending.prepared") : text("ending.fell-back", given.rungName()));
  }

  private static Div notice(String words) {
    return warning(VaadinIcon.INFO_CIRCLE_O, words);
  }
}
