package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.costs.Charges.Tier;
import dev.plimsoll.costs.TokenPrices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for the prices of long calls, by how long they are. */
class TierFields extends Div {
  private final Div rows = new Div();

  /**
   * @param usual what a new tier begins with
   */
  TierFields(TokenPrices usual) {
    addClassNames("stack", "form-part");
    rows.addClassName("stack");
    var another =
        new Button("Add a tier", VaadinIcon.PLUS.create(), _ -> addTier(null, usual).focus());
    another.addThemeVariants(ButtonVariant.SMALL);
    add(new H3("Long calls"), rows, another);
  }

  void fill(List<Tier> tiers) {
    rows.removeAll();
    tiers.forEach(tier -> addTier(tier.above(), tier.tokens()));
  }

  private TierRow addTier(@Nullable Long begins, TokenPrices shown) {
    var row = new TierRow(begins, shown, rows::remove);
    rows.add(row);
    return row;
  }

  List<Tier> read() {
    return rows.getChildren().map(row -> ((TierRow) row).read()).toList();
  }
}
