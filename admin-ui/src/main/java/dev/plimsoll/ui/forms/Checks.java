package dev.plimsoll.ui.forms;

import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.converter.Converter;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks by the values of the modules themselves: what they refuse is refused in the form as well,
 * with a text of its own.
 */
public final class Checks {
  private Checks() {}

  /**
   * Passes what can be used to make something.
   *
   * @param use refuses by an exception
   */
  public static <T extends @Nullable Object> Validator<T> usable(
      Consumer<T> use, String otherwise) {
    return (value, _) -> {
      try {
        use.accept(value);
        return ValidationResult.ok();
      } catch (RuntimeException _) {
        return ValidationResult.error(otherwise);
      }
    };
  }

  /** Checks only while something else is so. */
  public static <T extends @Nullable Object> Validator<T> when(
      BooleanSupplier so, Validator<T> check) {
    return (value, context) ->
        so.getAsBoolean() ? check.apply(value, context) : ValidationResult.ok();
  }

  /** Makes a value of a line of text, or of nothing none. */
  public static <T> Converter<String, @Nullable T> value(
      Function<String, T> make, Function<T, String> write, String otherwise) {
    return Converter.from(
        text -> {
          try {
            return Result.ok(text.isBlank() ? null : make.apply(text.strip()));
          } catch (RuntimeException _) {
            return Result.error(otherwise);
          }
        },
        value -> value == null ? "" : write.apply(value));
  }

  /** A line of text without the blanks around it, or nothing where there is none. */
  public static Converter<String, @Nullable String> stripped() {
    return value(Function.identity(), Function.identity(), "");
  }

  /** A text without the blanks around it, which may be empty. */
  public static Converter<String, String> text() {
    return Converter.from(text -> Result.ok(text.strip()), text -> text);
  }
}
