package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.EmptyState;

/** What each model costs; models without a price are flagged, with what the catalogue knows. */
class PricesPart extends Div {
  private final transient CostDesk desk;
  private final transient Actor actor;
  private final Div cards = new Div();

  PricesPart(CostDesk desk, Actor actor) {
    this.desk = desk;
    this.actor = actor;
    addClassName("stack");
    var unknown = ChargesTable.line(desk.prices().unknown().tokens());
    var note =
        new Paragraph(
            "Dollars per million tokens. A model without a price is charged at the worst case: %s."
                .formatted(unknown));
    note.addClassName("quiet");
    cards.addClassNames("cards", "price-cards");
    add(note, cards);
    show();
  }

  private void show() {
    cards.removeAll();
    for (var model : desk.models()) {
      cards.add(new PriceCard(model, desk, new PriceChange(desk, actor, model, this::show)));
    }
    if (cards.getComponentCount() == 0) {
      cards.add(
          new EmptyState(
              VaadinIcon.DOLLAR,
              "No models yet",
              "Add a provider and a model on the page Models, then say here what it costs."));
    }
  }
}
