package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.ui.forms.DurationField;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.parts.IconButton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One step of a fallback order that is edited. */
class StepRow extends ListItem {
  private final HasValidation field;
  private final Supplier<FallbackStep> step;
  private final boolean last;
  private final IconButton up;
  private final IconButton down;
  private final IconButton remove;

  private <F extends Component & HasValidation> StepRow(
      FallbackSteps steps, F field, boolean last, Supplier<FallbackStep> step) {
    this.field = field;
    this.step = step;
    this.last = last;
    up = new IconButton(VaadinIcon.ARROW_UP, "", () -> steps.move(this, -1));
    down = new IconButton(VaadinIcon.ARROW_DOWN, "", () -> steps.move(this, 1));
    remove = new IconButton(VaadinIcon.TRASH, "", () -> steps.remove(this));
    var buttons = div("step-buttons", up, down, remove);
    Shortcuts.addShortcutListener(buttons, () -> steps.move(this, -1), Key.ARROW_UP)
        .listenOn(buttons);
    Shortcuts.addShortcutListener(buttons, () -> steps.move(this, 1), Key.ARROW_DOWN)
        .listenOn(buttons);
    add(div("step", field, buttons));
  }

  static StepRow of(FallbackStep step, FallbackSteps steps, List<ModelKey> models) {
    return switch (step) {
      case FallbackStep.Model(var key) -> {
        var field = Fields.select("edit.fallback.step.model", models, ModelKey::value);
        field.setValue(key);
        yield new StepRow(steps, field, false, () -> new FallbackStep.Model(field.getValue()));
      }
      case FallbackStep.Cached(var upTo) -> {
        var field = new DurationField("edit.fallback.step.earlier");
        field.setValue(upTo);
        yield new StepRow(steps, field, false, () -> new FallbackStep.Cached(field.getValue()));
      }
      case FallbackStep.Later(var within) -> {
        var field = new DurationField("edit.fallback.step.later");
        field.setValue(within);
        yield new StepRow(steps, field, false, () -> new FallbackStep.Later(field.getValue()));
      }
      case FallbackStep.Template(var text) -> {
        var field = Fields.area("edit.fallback.step.text");
        field.setValue(text);
        yield new StepRow(
            steps, field, true, () -> new FallbackStep.Template(field.getValue().strip()));
      }
    };
  }

  /** The step as entered; empty while it is invalid. */
  Optional<FallbackStep> step() {
    try {
      return Optional.of(step.get());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Whether the step is valid; if not, shows why beside its field. */
  boolean check() {
    var right = step().isPresent();
    field.setErrorMessage(text("edit.fallback.step.invalid"));
    field.setInvalid(!right);
    return right;
  }

  /** Whether nothing can follow it. */
  boolean isLast() {
    return last;
  }

  /** Names its buttons by its place. */
  void placed(int place, int of) {
    up.label(text("edit.fallback.up", place));
    up.setEnabled(place > 1);
    down.label(text("edit.fallback.down", place));
    down.setEnabled(place < of);
    remove.label(text("edit.fallback.remove", place));
    remove.setEnabled(of > 1);
  }

  /** Keeps the focus on the button that moved it. */
  void focus(int by) {
    var same = by < 0 ? up : down;
    var other = by < 0 ? down : up;
    (same.isEnabled() ? same : other).focus();
  }
}
