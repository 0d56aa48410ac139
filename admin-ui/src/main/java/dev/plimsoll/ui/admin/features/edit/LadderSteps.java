package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.Rung;
import dev.plimsoll.models.api.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** The steps of a ladder in their order, to be filled in, moved, added and removed. */
class LadderSteps extends Div {
  private static final Duration USUAL_AGE = Duration.ofDays(1);
  private static final Duration USUAL_WAIT = Duration.ofMinutes(10);

  private final List<StepRow> rows = new ArrayList<>();
  private final OrderedList list = new OrderedList();
  private final Button model;
  private final Button text;

  LadderSteps(AiFeature feature, List<ModelKey> models) {
    addClassNames("stack", "ladder-steps");
    model = adder("Model", () -> StepRow.model(models.getFirst(), this, models));
    model.setEnabled(!models.isEmpty());
    text = adder("Text", () -> StepRow.text("", this));
    var more = new Div(model);
    more.addClassName("row");
    if (feature.task() != Task.EMBED) {
      more.add(
          adder("Earlier answer", () -> StepRow.cached(USUAL_AGE, this)),
          adder("Later answer", () -> StepRow.later(USUAL_WAIT, this)),
          text);
    }
    add(list, more);
    feature.ladder().forEach(step -> rows.add(StepRow.of(step, this, models)));
    show();
  }

  private Button adder(String what, Supplier<StepRow> row) {
    return new Button(what, VaadinIcon.PLUS.create(), _ -> insert(row.get()));
  }

  /**
   * The steps as they are filled in.
   *
   * @throws IllegalArgumentException naming the first step that cannot be
   */
  List<Rung> steps() {
    var steps = new ArrayList<Rung>();
    for (var row : rows) {
      try {
        steps.add(row.step());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "Step " + (rows.indexOf(row) + 1) + ": " + e.getMessage(), e);
      }
    }
    return steps;
  }

  void move(StepRow row, int by) {
    var from = rows.indexOf(row);
    var to = from + by;
    if (to >= 0 && to < rows.size()) {
      Collections.swap(rows, from, to);
      show();
      row.focus(by);
    }
  }

  void remove(StepRow row) {
    if (rows.size() > 1) {
      rows.remove(row);
      show();
      model.focus();
    }
  }

  /** At the end, but above a text, which nothing can follow. */
  private void insert(StepRow row) {
    var above = !row.isLast() && rows.getLast().isLast();
    rows.add(above ? rows.size() - 1 : rows.size(), row);
    show();
  }

  private void show() {
    list.removeAll();
    for (var i = 0; i < rows.size(); i++) {
      rows.get(i).placed(i + 1, rows.size());
      list.add(rows.get(i));
    }
    text.setEnabled(rows.stream().noneMatch(StepRow::isLast));
  }
}
