package dev.plimsoll.ui.forms;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** The key that a title suggests, such as {@code order-status} for “Order status”. */
public final class SuggestedKey {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_KEY = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");
  private static final int LONGEST = 40;

  /** Asks the browser, which alone knows what is being typed into the key meanwhile. */
  private static final String FOLLOW =
      """
      if (this.value === $0) {
        this.value = $1;
        if (this.hasAttribute('focused')) {
          this.inputElement.select();
        }
        this.dispatchEvent(new CustomEvent('change'));
      }
      """;

  private SuggestedKey() {}

  /** Lets the key follow the title until somebody writes another. */
  public static void follow(TextField title, TextField key) {
    title.setValueChangeMode(ValueChangeMode.EAGER);
    title.addValueChangeListener(change -> {
      var former = of(change.getOldValue());
      key.getElement().executeJs(FOLLOW, former, of(change.getValue()));
    });
  }

  public static String of(String title) {
    var plain = ACCENTS.matcher(Normalizer.normalize(title, Form.NFKD)).replaceAll("");
    var key = NO_KEY.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    return EDGES.matcher(key.substring(0, Math.min(key.length(), LONGEST))).replaceAll("");
  }
}
