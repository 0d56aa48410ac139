package dev.plimsoll.ui.admin.batches;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.serving.Batch;
import dev.plimsoll.ui.parts.Moment;

/** One batch in the list. */
class BatchCard extends Div {
  BatchCard(Batch batch, String feature) {
    var title = new Anchor(BatchesNavigation.pathOf(batch), new H2(feature));
    title.addClassName("title");
    var head = new Div(title, BatchChips.of(batch));
    head.addClassName("row");
    add(head, new BatchBar(batch), quiet(money(batch)), quiet(origin(batch)));
    addClassNames("card", "stack", "admin-feature");
  }

  static String money(Batch batch) {
    var cost = "Cost " + batch.cost();
    return batch.saved().equals(Usd.ZERO)
        ? cost
        : cost + ", saved " + batch.saved() + " against single calls";
  }

  private static String origin(Batch batch) {
    return Moment.of(batch.createdAt()) + ", by " + batch.submitter();
  }

  private static Span quiet(String words) {
    var span = new Span(words);
    span.addClassNames("quiet", "small");
    return span;
  }
}
