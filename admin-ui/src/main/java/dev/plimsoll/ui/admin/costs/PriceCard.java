package dev.plimsoll.ui.admin.costs;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Buttons.described;
import static dev.plimsoll.ui.parts.Buttons.small;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.heading;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.parts.Elements.paragraph;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.plimsoll.costs.prices.Price;
import dev.plimsoll.costs.prices.PriceCatalogue;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Chip.Mood;
import dev.plimsoll.ui.text.Moment;
import java.util.List;

/** One model's current and future prices, and its list price. */
class PriceCard extends Div {
  private final Model model;
  private final PriceChange change;

  PriceCard(Model model, CostDesk desk, PriceChange change) {
    this.model = model;
    this.change = change;
    addClassNames("card", "stack");
    var foot = div("row end card-foot");
    var price = desk.prices().price(model.key());
    add(
        heading(
            model.key().value(),
            price.isPresent()
                ? new Chip(text("prices.known"), Mood.GOOD)
                : new Chip(text("prices.unknown"), Mood.BAD)),
        paragraph("quiet small wrap", text("prices.of", model.provider().name(), model.name())));
    price.ifPresentOrElse(
        now -> {
          add(
              new ChargesTable(now.charges()),
              note(
                  now.until() == null
                      ? text("prices.valid", now.since())
                      : text("prices.valid.until", now.since(), now.until())));
          foot.add(
              described(
                  small(text("action.change"), () -> change.change(now)),
                  text("prices.change", model.key())));
        },
        () -> add(new Paragraph(text("prices.worst-case"))));
    upcoming(desk).forEach(next -> add(next(next)));
    desk.catalogue().named(model.name()).ifPresent(entry -> add(suggestion(entry)));
    foot.add(
        described(button(text("prices.add"), change::add), text("prices.add.of", model.key())));
    add(foot);
  }

  /** The future prices, nearest first. */
  private List<Price> upcoming(CostDesk desk) {
    var now = desk.now();
    return desk.prices().all().getOrDefault(model.key(), List.of()).reversed().stream()
        .filter(price -> price.since().isAfter(now))
        .toList();
  }

  private Div next(Price price) {
    var line = ChargesTable.line(price.charges().tokens());
    var until = price.until();
    return div(
        "row",
        span(
            "quiet small grow",
            until == null
                ? text("prices.next", line, price.since())
                : text("prices.next.until", line, price.since(), until)),
        new Div(
            described(
                small(text("action.change"), () -> change.change(price)),
                text("prices.change.from", Moment.of(price.since()), model.key())),
            described(
                small(text("prices.withdraw"), () -> change.takeBack(price)),
                text("prices.withdraw.from", Moment.of(price.since()), model.key()))));
  }

  private static Paragraph suggestion(PriceCatalogue.Entry entry) {
    var line = note(text("prices.catalogue", ChargesTable.line(entry.charges().tokens())));
    line.add(new Anchor(entry.source().toString(), entry.provider(), AnchorTarget.BLANK));
    line.add(text("prices.catalogue.as-of", entry.asOf()));
    return line;
  }
}
