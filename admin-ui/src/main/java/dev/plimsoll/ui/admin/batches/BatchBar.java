package dev.plimsoll.ui.admin.batches;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.plimsoll.serving.Batch;

/** How many items of a batch have ended, and how. */
class BatchBar extends Div {
  private final Span words = new Span();
  private final ProgressBar bar = new ProgressBar();

  BatchBar(Batch batch) {
    addClassName("run-progress");
    words.addClassNames("quiet", "small");
    add(words, bar);
    show(batch);
  }

  final void show(Batch batch) {
    var counts = batch.counts();
    var text = new StringBuilder("%,d of %,d done".formatted(counts.done(), counts.total()));
    add(text, counts.failed(), "failed");
    add(text, counts.dropped(), "dropped");
    words.setText(text.toString());
    bar.setMax(Math.max(1, counts.total()));
    bar.setValue(counts.total() - counts.open());
    bar.getElement().setAttribute("aria-label", words.getText());
  }

  private static void add(StringBuilder text, int count, String what) {
    if (count > 0) {
      text.append(", %,d %s".formatted(count, what));
    }
  }
}
