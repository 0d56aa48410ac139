package dev.plimsoll.ui.admin.evals;

import com.vaadin.flow.component.UI;
import dev.plimsoll.evals.EvalRun;
import dev.plimsoll.evals.GoldenSetName;
import dev.plimsoll.evals.RunId;

/** Where the pages of evals are. */
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

  private static String pathOf(GoldenSetName set, RunId run) {
    return pathOf(set) + "/" + run.value();
  }
}
