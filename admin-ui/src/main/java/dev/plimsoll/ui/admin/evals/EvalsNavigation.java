package dev.plimsoll.ui.admin.evals;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.evals.EvalRuns;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.results.EvalRun;
import dev.plimsoll.evals.results.InvalidRun;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.evals.results.Trigger;
import dev.plimsoll.evals.sets.GoldenSet;
import dev.plimsoll.ledger.Actor;

/** The addresses of the pages on evals, and navigation between them. */
final class EvalsNavigation {
  static final String ALL = "admin/evals";
  static final String SET = ALL + "/:set";
  static final String RUN = SET + "/:run";

  private EvalsNavigation() {}

  static String pathOf(GoldenSetName set) {
    return "/" + ALL + "/" + set;
  }

  static String pathOf(EvalRun run) {
    return pathOf(run.set(), run.id());
  }

  static void open(GoldenSetName set) {
    UI.getCurrent().navigate(pathOf(set).substring(1));
  }

  static void open(GoldenSetName set, RunId run) {
    UI.getCurrent().navigate(pathOf(set, run).substring(1));
  }

  /** Runs a set, and opens the run. */
  static Button runNow(GoldenSet set, EvalRuns runs, Actor actor) {
    return button(text("evals.run"), VaadinIcon.PLAY, () -> run(set, runs, actor));
  }

  private static void run(GoldenSet set, EvalRuns runs, Actor actor) {
    try {
      open(set.name(), runs.start(set.name(), null, actor, Trigger.BY_HAND));
    } catch (InvalidRun _) {
      Notification.show(text("evals.run.no-feature", set.feature()));
    }
  }

  private static String pathOf(GoldenSetName set, RunId run) {
    return pathOf(set) + "/" + run.value();
  }
}
