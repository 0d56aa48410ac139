package dev.plimsoll.ui.admin.costs;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.heading;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.parts.Elements.paragraph;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.costs.breakers.BreakerState;
import dev.plimsoll.costs.breakers.BreakerState.Stop;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Chip.Mood;

/** The spend breakers of features, with their states and a button to reset them. */
class BreakersTable extends Div {
  private final CostDesk desk;
  private final Actor actor;
  private final Div rows = div("cards breaker-cards");

  BreakersTable(CostDesk desk, Actor actor) {
    this.desk = desk;
    this.actor = actor;
    addClassName("stack");
    var add =
        button(
            text("breakers.add"),
            VaadinIcon.PLUS,
            () -> new BreakerDialog(desk, actor, this::show).open());
    add.setEnabled(!desk.features().isEmpty());
    add(heading(text("breakers.title"), add), rows);
    show();
  }

  private void show() {
    rows.removeAll();
    desk.breakers().all().forEach(state -> rows.add(card(state)));
    if (rows.getComponentCount() == 0) {
      rows.add(paragraph("quiet", text("breakers.none")));
    }
  }

  private Div card(BreakerState state) {
    var breaker = state.breaker();
    var feature = breaker.feature();
    var stop = state.stop();
    var foot = div("row end card-foot");
    if (stop != null) {
      foot.add(button(text("breakers.reset"), () -> reset(feature, stop)));
    }
    foot.add(button(text("breakers.lift"), () -> lift(feature)));
    return div(
        "card stack",
        heading(
            feature.value(),
            stop == null
                ? new Chip(text("breakers.closed"), Mood.GOOD)
                : new Chip(text("breakers.tripped"), Mood.BAD)),
        new Paragraph(text("breakers.rule", breaker.times(), breaker.window(), breaker.least())),
        note(words(state)),
        foot);
  }

  private static String words(BreakerState state) {
    var stop = state.stop();
    if (stop != null) {
      return text("breakers.stopped", stop.spent(), stop.usual(), stop.until());
    }
    return state.usual() == null
        ? text("breakers.learning", state.spent())
        : text("breakers.spent", state.spent(), state.usual());
  }

  private void reset(FeatureKey feature, Stop stop) {
    new ReasonDialog("breakers.reset", feature, stop.at(), stop.spent())
        .ask(reason -> {
          desk.breakers().reset(feature, actor, reason);
          show();
        });
  }

  private void lift(FeatureKey feature) {
    new ReasonDialog("breakers.lift", feature)
        .dangerous()
        .ask(reason -> {
          desk.breakers().lift(feature, actor, reason);
          show();
        });
  }
}
