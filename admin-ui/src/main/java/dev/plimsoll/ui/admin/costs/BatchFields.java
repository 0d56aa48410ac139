package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.plimsoll.costs.Charges.Batch;
import dev.plimsoll.costs.TokenPrices;
import java.math.BigDecimal;

/** Asks what calls cost in a batch. */
class BatchFields extends Div {
  private static final BigDecimal USUAL_FACTOR = new BigDecimal("0.5");

  /** How the price in a batch comes about. */
  private enum Way {
    NO_CHEAPER("as much as by itself"),
    FACTOR("a part of its usual price"),
    OWN("prices of its own");

    private final String words;

    Way(String words) {
      this.words = words;
    }
  }

  private final Select<Way> way = new Select<>();
  private final BigDecimalField factor = new BigDecimalField("Times");
  private final TokenFields tokens;

  /**
   * @param usual what prices of its own begin with
   */
  BatchFields(TokenPrices usual) {
    addClassNames("stack", "form-part");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "In a batch");
    tokens = new TokenFields(usual);
    way.setLabel("A call costs");
    way.setItems(Way.values());
    way.setItemLabelGenerator(each -> each.words);
    way.addValueChangeListener(chosen -> {
      factor.setVisible(chosen.getValue() == Way.FACTOR);
      tokens.setVisible(chosen.getValue() == Way.OWN);
    });
    var how = new Div(way, factor);
    how.addClassName("pairs");
    add(new H3("In a batch"), how, tokens);
  }

  void fill(Batch batch) {
    var own = batch.tokens();
    var cheaper = batch.factor().compareTo(BigDecimal.ONE) != 0;
    way.setValue(own != null ? Way.OWN : cheaper ? Way.FACTOR : Way.NO_CHEAPER);
    factor.setValue(cheaper ? TokenFields.plain(batch.factor()) : USUAL_FACTOR);
    if (own != null) {
      tokens.fill(own);
    }
  }

  Batch read() {
    return switch (way.getValue()) {
      case NO_CHEAPER -> Batch.NO_CHEAPER;
      case FACTOR -> new Batch(TokenFields.given(factor), null);
      case OWN -> new Batch(BigDecimal.ONE, tokens.read());
    };
  }
}
