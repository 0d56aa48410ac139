package dev.plimsoll.ui.admin.evals;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.plimsoll.evals.EvalRun;

/** How far a run is. */
class RunProgress extends Div {
  private final Span words = new Span();
  private final ProgressBar bar = new ProgressBar();

  RunProgress(EvalRun run) {
    addClassName("run-progress");
    words.addClassNames("quiet", "small");
    add(words, bar);
    show(run);
  }

  final void show(EvalRun run) {
    words.setText(
        "%d of %d cases asked, %d passed".formatted(run.done(), run.cases(), run.passed()));
    bar.setMax(Math.max(1, run.cases()));
    bar.setValue(Math.min(run.done(), run.cases()));
    bar.getElement().setAttribute("aria-label", words.getText());
  }
}
