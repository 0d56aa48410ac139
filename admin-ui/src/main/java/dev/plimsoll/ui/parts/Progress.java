package dev.plimsoll.ui.parts;

import static dev.plimsoll.ui.parts.Elements.quiet;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Progress, as a text and a bar. */
public class Progress extends Div {
  private final Span words = quiet("");
  private final ProgressBar bar = new ProgressBar();

  public Progress() {
    addClassName("run-progress");
    add(words, bar);
  }

  public final void show(int done, int all, String text) {
    bar.setIndeterminate(false);
    bar.setMax(Math.max(1, all));
    bar.setValue(Math.min(done, all));
    say(text);
  }

  /** Shows progress of unknown length. */
  public final void show(String text) {
    bar.setIndeterminate(true);
    say(text);
  }

  private void say(String text) {
    words.setText(text);
    bar.getElement().setAttribute("aria-label", text);
  }
}
