package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.models.api.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The steps of a fallback order in their order, to be filled in, moved, added and removed. */
class FallbackSteps extends CustomField<List<FallbackStep>>
    implements HasValidator<List<FallbackStep>> {
  private static final Duration USUAL_AGE = Duration.ofDays(1);
  private static final Duration USUAL_WAIT = Duration.ofMinutes(10);

  private final List<ModelKey> models;
  private final List<StepRow> rows = new ArrayList<>();
  private final OrderedList list = new OrderedList();
  private final Button model;
  private final Button text;

  FallbackSteps(Task task, List<ModelKey> models) {
    super(List.of());
    this.models = models;
    setWidthFull();
    model = adder(text("edit.fallback.model"), () -> new FallbackStep.Model(models.getFirst()));
    model.setEnabled(!models.isEmpty());
    text = adder(text("edit.fallback.text"), () -> new FallbackStep.Template("…"));
    var more = div("row", model);
    if (task != Task.EMBED) {
      more.add(
          adder(text("edit.fallback.earlier"), () -> new FallbackStep.Cached(USUAL_AGE)),
          adder(text("edit.fallback.later"), () -> new FallbackStep.Later(USUAL_WAIT)),
          text);
    }
    add(div("stack fallback-steps", list, more));
  }

  private Button adder(String what, Supplier<FallbackStep> step) {
    return button(what, VaadinIcon.PLUS, () -> insert(StepRow.of(step.get(), this, models)));
  }

  @Override
  public List<FallbackStep> getValue() {
    return generateModelValue();
  }

  @Override
  protected List<FallbackStep> generateModelValue() {
    return rows.stream().map(StepRow::step).flatMap(Optional::stream).toList();
  }

  @Override
  protected void setPresentationValue(List<FallbackStep> steps) {
    rows.clear();
    steps.forEach(step -> rows.add(StepRow.of(step, this, models)));
    show();
  }

  /** Each step shows its own problems; problems of their order are shown below. */
  @Override
  public Validator<List<FallbackStep>> getDefaultValidator() {
    return (_, _) -> {
      var wrong = rows.stream().filter(row -> !row.check()).toList();
      return wrong.isEmpty()
          ? order().map(ValidationResult::error).orElseGet(ValidationResult::ok)
          : ValidationResult.error("");
    };
  }

  private Optional<String> order() {
    var steps = generateModelValue();
    for (var i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof FallbackStep.Template && i < steps.size() - 1) {
        return Optional.of(text("edit.fallback.text.last", i + 1));
      }
      if (steps.get(i) instanceof FallbackStep.Later
          && steps.subList(0, i).stream().noneMatch(FallbackStep.Model.class::isInstance)) {
        return Optional.of(text("edit.fallback.later.below", i + 1));
      }
    }
    return Optional.empty();
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

  /** Adds a step at the end, but above a template, which nothing can follow. */
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
