package dev.plimsoll.ui.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Text;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A form as somebody fills it in, without a browser. */
public record FilledForm<T extends Record>(FormDialog<T> dialog) {
  /** Fills in the first visible field of a label. */
  @SuppressWarnings("unchecked") // who fills it in knows the field
  public <V extends @Nullable Object> FilledForm<T> with(String label, V value) {
    var field =
        fields(dialog)
            .filter(each -> label.equals(((HasLabel) each).getLabel()))
            .findFirst()
            .orElseThrow();
    ((HasValue<?, V>) field).setValue(value);
    return this;
  }

  /** What becomes of it; empty where something is wrong. */
  public Optional<T> record() {
    return dialog.filled();
  }

  /** What is said beside the fields, by their labels. */
  public Map<String, String> problems() {
    var problems = new TreeMap<String, String>();
    dialog.filled();
    fields(dialog)
        .filter(field -> field instanceof HasValidation checked && checked.isInvalid())
        .forEach(field ->
            problems.put(
                String.valueOf(((HasLabel) field).getLabel()),
                ((HasValidation) field).getErrorMessage()));
    problems.values().removeIf(String::isEmpty);
    return problems;
  }

  private static Stream<Component> fields(Component parent) {
    return parent
        .getChildren()
        .filter(child -> !(child instanceof Text) && child.isVisible())
        .flatMap(child -> Stream.concat(Stream.of(child), fields(child)))
        .filter(child -> child instanceof HasLabel && child instanceof HasValue<?, ?>);
  }
}
