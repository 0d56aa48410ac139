package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import dev.plimsoll.guardrails.GuardFigure;
import dev.plimsoll.guardrails.GuardFigures;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.ui.parts.Facts;
import java.util.List;

/** How well a check of inputs finds what it looks for, as it was measured. */
final class CheckFigures {
  private static final GuardFigures MEASURED = GuardFigures.ofThisVersion();

  private CheckFigures() {}

  /** The figures of all checks that were measured, each closed until it is asked for. */
  static Div all() {
    var all = new Div();
    for (var check : InputCheck.values()) {
      var figures = MEASURED.of(check);
      if (!figures.isEmpty()) {
        all.add(details(check, figures));
      }
    }
    return all;
  }

  private static NativeDetails details(InputCheck check, List<GuardFigure> figures) {
    var facts = new Facts();
    figures.forEach(figure -> facts.with(figure.what(), found(figure)));
    var data = figures.getFirst().data();
    return new NativeDetails(
        text("settings.figures", text(check)),
        new Div(facts, note(text("settings.figures.source", data, MEASURED.measured()))));
  }

  private static String found(GuardFigure figure) {
    return text(
        "settings.figures.found",
        figure.found(),
        figure.examples(),
        figure.recall(),
        figure.wronglyFound(),
        figure.f1());
  }
}
