package dev.plimsoll.ui.admin.models;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.models.ProviderKey;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for one key of a provider: the variable that holds it, and how it is used. */
class KeyRow extends Div {
  private final TextField variable = new TextField("Environment variable");
  private final IntegerField weight = new IntegerField("Weight");
  private final IntegerField perMinute = new IntegerField("A minute");
  private final transient @Nullable ProviderKey now;

  /**
   * @param now null for a new key
   */
  KeyRow(@Nullable ProviderKey now, Consumer<KeyRow> removed) {
    this.now = now;
    addClassName("key-row");
    variable.setPlaceholder("OPENAI_API_KEY");
    perMinute.setPlaceholder("any");
    perMinute.setTooltipText("How many requests a minute the provider takes, for one model");
    weight.setValue(now == null ? 1 : now.weight());
    if (now != null) {
      variable.setValue(now.secretFrom());
      perMinute.setValue(now.perMinute());
    }
    var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> removed.accept(this));
    remove.addThemeVariants(ButtonVariant.TERTIARY);
    remove.setAriaLabel("Remove this key");
    add(variable, weight, perMinute, remove);
  }

  void focus() {
    variable.focus();
  }

  ProviderKey read() {
    var name = variable.getValue().strip();
    int share = Objects.requireNonNullElse(weight.getValue(), 0);
    return now != null && now.secretFrom().equals(name)
        ? new ProviderKey(name, share, perMinute.getValue())
        : ProviderKey.inVariable(name, share, perMinute.getValue());
  }
}
