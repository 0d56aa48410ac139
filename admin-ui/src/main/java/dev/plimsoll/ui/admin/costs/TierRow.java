package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.plimsoll.costs.Charges.Tier;
import dev.plimsoll.costs.TokenPrices;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks what all tokens of a long call cost. */
class TierRow extends Div {
  private final IntegerField above = new IntegerField("Above this many input tokens");
  private final TokenFields tokens;

  /**
   * @param begins null where nobody has said so yet
   */
  TierRow(@Nullable Long begins, TokenPrices shown, Consumer<TierRow> removed) {
    addClassNames("stack", "tier");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "A tier");
    above.setPlaceholder("200000");
    if (begins != null) {
      above.setValue(Math.toIntExact(begins));
    }
    tokens = new TokenFields(shown);
    var remove =
        new Button("Remove the tier", VaadinIcon.CLOSE_SMALL.create(), _ -> removed.accept(this));
    remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    above.addClassName("grow");
    var head = new Div(above, remove);
    head.addClassNames("row", "tier-head");
    add(head, tokens);
  }

  void focus() {
    above.focus();
  }

  Tier read() {
    var begins = above.getValue();
    if (begins == null) {
      above.focus();
      throw new MissingPrice(above.getLabel());
    }
    return new Tier(begins, tokens.read());
  }
}
