package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.costs.Price;
import dev.plimsoll.costs.PriceCatalogue;
import dev.plimsoll.models.Model;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Chip.Mood;
import dev.plimsoll.ui.parts.Moment;
import java.util.List;
import java.util.Optional;

/** What one model costs now and later, and what the catalogue knows of it. */
class PriceCard extends Div {
  private final transient Model model;
  private final transient PriceChange change;

  PriceCard(Model model, CostDesk desk, PriceChange change) {
    this.model = model;
    this.change = change;
    addClassNames("card", "stack");
    var price = desk.prices().price(model.key());
    add(head(price.isPresent()), small(model.provider().name() + ", " + model.name(), "wrap"));
    price.ifPresentOrElse(
        now -> add(new ChargesTable(now.charges()), small(when("Since", now))),
        () -> add(new Paragraph("Its calls are charged at the worst case until it has one.")));
    upcoming(desk).forEach(next -> add(next(next)));
    desk.catalogue().named(model.name()).ifPresent(entry -> add(suggestion(entry)));
    add(foot(price));
  }

  private Div head(boolean known) {
    var name = new H2(model.key().value());
    name.addClassName("grow");
    var head =
        new Div(name, known ? new Chip("priced", Mood.GOOD) : new Chip("price unknown", Mood.BAD));
    head.addClassName("row");
    return head;
  }

  private Div foot(Optional<Price> price) {
    var foot = new Div();
    foot.addClassNames("row", "end", "card-foot");
    price.ifPresent(now -> foot.add(button("Change…", "Change", () -> change.change(now))));
    var set = new Button("Set price…", _ -> change.add());
    set.setAriaLabel("Set the price of " + model.key());
    foot.add(set);
    return foot;
  }

  /** Those to come, the nearest first. */
  private List<Price> upcoming(CostDesk desk) {
    var now = desk.now();
    return desk.prices().all().getOrDefault(model.key(), List.of()).reversed().stream()
        .filter(price -> price.since().isAfter(now))
        .toList();
  }

  private Div next(Price price) {
    var words =
        new Span("Next: " + ChargesTable.line(price.charges().tokens()) + when(", from", price));
    words.addClassNames("quiet", "small", "grow");
    var day = " from " + Moment.of(price.since());
    var buttons =
        new Div(
            button("Change…", "Change" + day, () -> change.change(price)),
            button("Take back…", "Take back" + day, () -> change.takeBack(price)));
    var row = new Div(words, buttons);
    row.addClassName("row");
    return row;
  }

  private Button button(String words, String says, Runnable ask) {
    var button = new Button(words, _ -> ask.run());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(says + ", the price of " + model.key());
    return button;
  }

  private static String when(String first, Price price) {
    var until = price.until();
    var last = until == null ? "" : ", until " + Moment.of(until);
    return first + " " + Moment.of(price.since()) + last;
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

  private static Paragraph small(String text, String... more) {
    var line = new Paragraph(text);
    line.addClassNames("quiet", "small");
    line.addClassNames(more);
    return line;
  }
}
