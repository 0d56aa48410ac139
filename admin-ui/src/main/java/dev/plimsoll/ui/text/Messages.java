package dev.plimsoll.ui.text;

import com.vaadin.flow.component.UI;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the console, by their keys in {@code messages.properties}. A translation is one more
 * file beside it, such as {@code messages_de.properties}; texts that it lacks stay English.
 *
 * <p>Texts are patterns of {@link MessageFormat}. Values may be instants and durations; null values
 * are left out.
 */
public final class Messages {
  private static final String BUNDLE = "dev.plimsoll.ui.text.messages";
  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private Messages() {}

  /** A text in the language of the page. */
  public static String text(String key, @Nullable Object... values) {
    return text(wanted(), key, values);
  }

  /** The label of an enum constant, whose key is {@code Type.CONSTANT}. */
  public static String text(Enum<?> constant) {
    return text(keyOf(constant));
  }

  /**
   * Another text about a constant.
   *
   * @param kind what the key ends with, such as {@code explained}
   */
  public static String text(Enum<?> constant, String kind, @Nullable Object... values) {
    return text(keyOf(constant) + "." + kind, values);
  }

  /** Whether there is such a text. */
  public static boolean has(String key) {
    return bundle(wanted()).containsKey(key);
  }

  /** The language of the texts, for Java's own formats. */
  public static Locale locale() {
    return locale(bundle(wanted()));
  }

  static String text(Locale wanted, String key, @Nullable Object... values) {
    var bundle = bundle(wanted);
    return new MessageFormat(bundle.getString(key), locale(bundle))
        .format(Arrays.stream(values).map(Messages::readable).toArray());
  }

  /** A text without formatting, for patterns of another kind. */
  static String pattern(String key) {
    return bundle(wanted()).getString(key);
  }

  private static Object readable(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Instant time -> Moment.of(time);
      case Duration time -> HowLong.of(time);
      default -> value;
    };
  }

  private static String keyOf(Enum<?> constant) {
    var type = constant.getDeclaringClass();
    var name = type.getName().substring(type.getPackageName().length() + 1);
    return name.replace('$', '.') + "." + constant.name();
  }

  /** The bundle without a language is the English one. */
  private static Locale locale(ResourceBundle bundle) {
    return bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
  }

  private static ResourceBundle bundle(Locale wanted) {
    return ResourceBundle.getBundle(BUNDLE, wanted, Messages.class.getClassLoader(), NO_FALLBACK);
  }

  private static Locale wanted() {
    var page = UI.getCurrent();
    return page == null ? Locale.ENGLISH : page.getLocale();
  }
}
