package dev.plimsoll.ui.forms;

import static dev.plimsoll.ui.parts.Elements.div;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import org.jspecify.annotations.Nullable;

/**
 * A form within a form: fields that together ask for one record, each of which shows its own
 * errors.
 */
public abstract class RecordField<T extends Record> extends CustomField<T>
    implements Form<T>, HasValidator<T> {
  private final Binder<T> binder;
  private final Div fields = div("stack");

  protected RecordField(Class<T> type) {
    binder = new Binder<>(type);
    setWidthFull();
    add(fields);
  }

  @Override
  public final Binder<T> binder() {
    return binder;
  }

  @Override
  public final void show(Component... parts) {
    fields.add(parts);
  }

  /** The current input; null while it is invalid. */
  @Override
  public @Nullable T getValue() {
    return generateModelValue();
  }

  @Override
  protected @Nullable T generateModelValue() {
    return binder.isValid() ? filled().orElse(null) : null;
  }

  @Override
  protected void setPresentationValue(T value) {
    binder.readRecord(value);
  }

  @Override
  public Validator<T> getDefaultValidator() {
    return (_, _) ->
        !Form.isShown(this) || binder.validate().isOk()
            ? ValidationResult.ok()
            : ValidationResult.error("");
  }
}
