package dev.plimsoll.ui.features;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.ui.parts.Moment;

/** Says how an answer ended when it did not end well, in words for the one who asked. */
final class Ending {
  private Ending() {}

  static Div of(Answer answer) {
    return switch (answer) {
      case Answer.FeatureOff _ -> new FeatureOffNotice();
      case Answer.OverBudget over ->
          notice(
              "This feature has answered as much as it may for now. It goes on at "
                  + Moment.of(over.renewsAt())
                  + ".");
      case Answer.Refused refused -> notice(refused.reason());
      case Answer.CutShort cut when cut.withheld() ->
          notice("The rest of the answer was kept back by a check: it is not whole.");
      case Answer.CutShort _ ->
          notice("The answer broke off here: it is not whole. Ask again to get a new one.");
      case Answer.Limited _ ->
          notice("Too many questions come at the moment. Please ask again in a minute.");
      case Answer.Failed failed ->
          notice(
              "There is no answer at the moment. Please ask again in a while. If it goes on, tell"
                  + " your administrator the number "
                  + failed.call()
                  + ".");
      case Answer.Held _ -> notice("A person checks this answer before you get it.");
      case Answer.Later _ -> notice("There is no answer yet. It comes later.");
      case Answer.CallerGone _ -> notice("The answer was stopped.");
      case Answer.Given given -> fellBack(given);
    };
  }

  static Div of(Outcome outcome) {
    return switch (outcome) {
      case DENIED -> notice("The feature was off, or its budget used up.");
      case REFUSED -> notice("This was not answered: a check refused it.");
      default -> notice("This was not answered to its end.");
    };
  }

  static Div cancelled() {
    return notice("You gave this question up.");
  }

  static Div safeAnswer() {
    return notice("A check kept the model's answer back, so this is a prepared answer.");
  }

  static Div fellBack(Answer.Given given) {
    return notice(
        given.rungName().equals("template")
            ? "The model could not be reached, so this is a prepared answer."
            : "The usual model could not be reached; " + given.rungName() + " answered instead.");
  }

  private static Div notice(String words) {
    var notice = new Div(VaadinIcon.INFO_CIRCLE_O.create(), new Span(words));
    notice.addClassNames("notice", "warn");
    return notice;
  }
}
