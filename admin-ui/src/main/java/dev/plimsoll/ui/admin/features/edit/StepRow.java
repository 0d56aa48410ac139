package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.settings.Rung;
import dev.plimsoll.ui.parts.IconButton;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** One step of a ladder that is edited. */
class StepRow extends ListItem {
  private final transient Supplier<Rung> step;
  private final boolean last;
  private final IconButton up;
  private final IconButton down;
  private final IconButton remove;

  private StepRow(LadderSteps steps, Component field, boolean last, Supplier<Rung> step) {
    this.step = step;
    this.last = last;
    up = new IconButton(VaadinIcon.ARROW_UP, "Move up", () -> steps.move(this, -1));
    down = new IconButton(VaadinIcon.ARROW_DOWN, "Move down", () -> steps.move(this, 1));
    remove = new IconButton(VaadinIcon.TRASH, "Remove", () -> steps.remove(this));
    var buttons = new Div(up, down, remove);
    buttons.addClassName("step-buttons");
    Shortcuts.addShortcutListener(buttons, () -> steps.move(this, -1), Key.ARROW_UP)
        .listenOn(buttons);
    Shortcuts.addShortcutListener(buttons, () -> steps.move(this, 1), Key.ARROW_DOWN)
        .listenOn(buttons);
    var line = new Div(field, buttons);
    line.addClassName("step");
    add(line);
  }

  static StepRow of(Rung step, LadderSteps steps, List<ModelKey> models) {
    return switch (step) {
      case Rung.Model(var key) -> model(key, steps, models);
      case Rung.Cached(var upTo) -> cached(upTo, steps);
      case Rung.Later(var within) -> later(within, steps);
      case Rung.Template(var text) -> text(text, steps);
    };
  }

  static StepRow model(ModelKey key, LadderSteps steps, List<ModelKey> models) {
    var field = new Select<ModelKey>();
    field.setLabel("Ask the model");
    field.setItems(models);
    field.setValue(key);
    return new StepRow(steps, field, false, () -> new Rung.Model(field.getValue()));
  }

  static StepRow cached(Duration upTo, LadderSteps steps) {
    var field = new TimeField("Give an earlier answer, not older than", upTo);
    return new StepRow(steps, field, false, () -> new Rung.Cached(field.time()));
  }

  static StepRow later(Duration within, LadderSteps steps) {
    var field = new TimeField("Answer later, as a job, if a model is free within", within);
    return new StepRow(steps, field, false, () -> new Rung.Later(field.time()));
  }

  static StepRow text(String text, LadderSteps steps) {
    var field = new TextArea("Say this text");
    field.setValue(text);
    return new StepRow(steps, field, true, () -> new Rung.Template(field.getValue().strip()));
  }

  Rung step() {
    return step.get();
  }

  /** Whether nothing can follow it. */
  boolean isLast() {
    return last;
  }

  /** Names its buttons by its place. */
  void placed(int place, int of) {
    up.label("Move step " + place + " up");
    up.setEnabled(place > 1);
    down.label("Move step " + place + " down");
    down.setEnabled(place < of);
    remove.label("Remove step " + place);
    remove.setEnabled(of > 1);
  }

  /** Lets who has moved it move it on. */
  void focus(int by) {
    var same = by < 0 ? up : down;
    var other = by < 0 ? down : up;
    (same.isEnabled() ? same : other).focus();
  }
}
