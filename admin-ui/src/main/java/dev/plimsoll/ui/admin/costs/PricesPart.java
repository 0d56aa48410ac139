package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.plimsoll.costs.Charges;
import dev.plimsoll.costs.Price;
import dev.plimsoll.costs.PriceCatalogue;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.Model;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Chip.Mood;
import dev.plimsoll.ui.parts.Moment;
import java.util.List;

/** What each model costs; models without a price are flagged, with what the catalogue knows. */
class PricesPart extends Div {
  private static final long serialVersionUID = 1;

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
    desk.models().forEach(model -> cards.add(card(model)));
  }

  private Div card(Model model) {
    var price = desk.prices().price(model.key());
    var name = new H2(model.key().value());
    name.addClassName("grow");
    var chip =
        price.isPresent() ? new Chip("priced", Mood.GOOD) : new Chip("price unknown", Mood.BAD);
    var head = new Div(name, chip);
    head.addClassName("row");
    var asked = new Paragraph(model.provider().name() + ", " + model.name());
    asked.addClassNames("quiet", "small", "wrap");
    var card = new Div(head, asked);
    card.addClassNames("card", "stack");
    price.ifPresentOrElse(
        known -> card.add(new ChargesTable(known.charges()), when(known)),
        () -> card.add(new Paragraph("Its calls are charged at the worst case until it has one.")));
    upcoming(model).forEach(next -> card.add(small("Next: " + words(next))));
    var suggested = desk.catalogue().named(model.name());
    suggested.ifPresent(entry -> card.add(suggestion(entry)));
    var set = new Button("Set price…", _ -> ask(model));
    set.setAriaLabel("Set the price of " + model.key());
    var foot = new Div(set);
    foot.addClassNames("row", "end", "card-foot");
    card.add(foot);
    return card;
  }

  private List<Price> upcoming(Model model) {
    var now = desk.now();
    return desk.prices().all().getOrDefault(model.key(), List.of()).stream()
        .filter(price -> price.since().isAfter(now))
        .toList();
  }

  private static Paragraph when(Price price) {
    var until = price.until();
    return small(
        "Since " + Moment.of(price.since()) + (until == null ? "" : ", until " + Moment.of(until)));
  }

  private static String words(Price price) {
    return ChargesTable.line(price.charges().tokens()) + " from " + Moment.of(price.since());
  }

  private static Paragraph suggestion(PriceCatalogue.Entry entry) {
    var source = new Anchor(entry.source().toString(), entry.provider(), AnchorTarget.BLANK);
    var line = small("");
    line.add("The catalogue says " + ChargesTable.line(entry.charges().tokens()) + ", as of ");
    line.add(entry.asOf() + " by the price list of ");
    line.add(source);
    line.add(".");
    return line;
  }

  private static Paragraph small(String text) {
    var line = new Paragraph(text);
    line.addClassNames("quiet", "small");
    return line;
  }

  private void ask(Model model) {
    var now = desk.prices().price(model.key()).map(Price::charges);
    var known = desk.catalogue().named(model.name()).map(PriceCatalogue.Entry::charges);
    Charges shown = now.or(() -> known).orElseGet(desk.prices()::unknown);
    new PriceDialog(desk, actor, model, shown, known.orElse(null), this::show).open();
  }
}
