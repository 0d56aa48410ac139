package dev.plimsoll.ui.forms;

import static dev.plimsoll.ui.parts.Elements.div;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Binder.BindingBuilder;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.converter.Converter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fields that together ask for a record, each for one of its components. What the modules would
 * refuse is refused beside the field, with the text at {@code KEY.invalid}; hidden fields are
 * skipped.
 */
public interface Form<T extends Record> {
  Binder<T> binder();

  /** Adds components below the others. */
  void show(Component... parts);

  /** The input as a record; empty if something is wrong, which the fields then show. */
  default Optional<T> filled() {
    try {
      return Optional.of(binder().writeRecord());
    } catch (ValidationException _) {
      return Optional.empty();
    }
  }

  /** Puts fields beside each other, if there is room. */
  default Div pair(Component... fields) {
    var pair = div("pairs", fields);
    show(pair);
    return pair;
  }

  /** Adds a field that accepts any value of its type. */
  default <V, F extends Component & HasValue<?, V>> F ask(F field, String part) {
    bind(field).bind(part);
    show(field);
    return field;
  }

  /**
   * Adds a field whose value is checked.
   *
   * @param use fails for invalid values
   */
  default <V, F extends Component & HasValue<?, V>> F ask(F field, String part, Consumer<V> use) {
    bind(field)
        .withValidator((value, _) -> {
          try {
            use.accept(value);
            return ValidationResult.ok();
          } catch (RuntimeException _) {
            return isShown(field)
                ? ValidationResult.error(Fields.invalid(field))
                : ValidationResult.ok();
          }
        })
        .bind(part);
    show(field);
    return field;
  }

  /** Adds a field whose input is converted to a value. */
  default <V, W extends @Nullable Object, F extends Component & HasValue<?, V>> F ask(
      F field,
      String part,
      Function<V, ? extends W> make,
      Function<W, ? extends @Nullable V> write) {
    bind(field)
        .withConverter(
            Converter.from(
                filled -> {
                  try {
                    return Result.ok((W) make.apply(filled));
                  } catch (RuntimeException _) {
                    return isShown(field) ? Result.error(Fields.invalid(field)) : Result.ok(null);
                  }
                },
                write::apply))
        .bind(part);
    show(field);
    return field;
  }

  /** Adds a field for an optional value. */
  default <W, F extends Component & HasValue<?, String>> F askIfAny(
      F field, String part, Function<String, W> make, Function<W, String> write) {
    return this.<String, @Nullable W, F>ask(
        field,
        part,
        filled -> filled.isEmpty() ? null : make.apply(filled),
        value -> value == null ? "" : write.apply(value));
  }

  /** Whether a field and all around it is shown. */
  static boolean isShown(Component field) {
    return field.isVisible() && field.getParent().map(Form::isShown).orElse(true);
  }

  /** Surrounding blanks are ignored, except in passwords. */
  @SuppressWarnings("unchecked") // a field with a text as its empty value has texts
  private <V> BindingBuilder<T, V> bind(HasValue<?, V> field) {
    var builder = binder().forField(field);
    return field.getEmptyValue() instanceof String && !(field instanceof PasswordField)
        ? builder.withConverter(
            Converter.from(text -> Result.ok((V) text.toString().strip()), text -> text))
        : builder;
  }
}
