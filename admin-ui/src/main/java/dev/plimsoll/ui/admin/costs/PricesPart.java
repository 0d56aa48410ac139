package dev.plimsoll.ui.admin.costs;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.paragraph;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.EmptyState;

/** The prices of all models; models without a price are marked, with their list prices. */
class PricesPart extends Div {
  private final CostDesk desk;
  private final Actor actor;
  private final Div cards = div("cards price-cards");

  PricesPart(CostDesk desk, Actor actor) {
    this.desk = desk;
    this.actor = actor;
    addClassName("stack");
    var unknown = ChargesTable.line(desk.prices().unknown().tokens());
    add(paragraph("quiet", text("prices.purpose", unknown)), cards);
    show();
  }

  private void show() {
    cards.removeAll();
    for (var model : desk.models()) {
      cards.add(new PriceCard(model, desk, new PriceChange(desk, actor, model, this::show)));
    }
    if (cards.getComponentCount() == 0) {
      cards.add(new EmptyState(VaadinIcon.DOLLAR, "prices.none"));
    }
  }
}
