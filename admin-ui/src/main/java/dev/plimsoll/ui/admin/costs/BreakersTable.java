package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.costs.BreakerState;
import dev.plimsoll.costs.BreakerState.Stop;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Chip.Mood;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.ReasonDialog;

/** The spend breakers of features, how they stand, and the way to reset one. */
class BreakersTable extends Div {
  private final transient CostDesk desk;
  private final transient Actor actor;
  private final Div rows = new Div();

  BreakersTable(CostDesk desk, Actor actor) {
    this.desk = desk;
    this.actor = actor;
    addClassName("stack");
    var title = new H2("Spend breakers");
    title.addClassName("grow");
    var add =
        new Button(
            "Set a breaker…",
            VaadinIcon.PLUS.create(),
            _ -> new BreakerDialog(desk, actor, this::show).open());
    var head = new Div(title, add);
    head.addClassName("row");
    rows.addClassNames("cards", "breaker-cards");
    add(head, rows);
    show();
  }

  private void show() {
    rows.removeAll();
    desk.breakers().all().forEach(state -> rows.add(card(state)));
    if (rows.getComponentCount() == 0) {
      var none =
          new Paragraph(
              "None yet. A breaker stops a feature that suddenly spends many times what is usual.");
      none.addClassName("quiet");
      rows.add(none);
    }
  }

  private Div card(BreakerState state) {
    var breaker = state.breaker();
    var name = new H2(breaker.feature().value());
    name.addClassName("grow");
    var head = new Div(name, chip(state));
    head.addClassName("row");
    var rule =
        new Paragraph(
            "Stops above %d times the usual in %d minutes, from %s on."
                .formatted(breaker.times(), breaker.window().toMinutes(), breaker.least()));
    var now = new Paragraph(words(state));
    now.addClassNames("quiet", "small");
    var card = new Div(head, rule, now, buttons(state));
    card.addClassNames("card", "stack");
    return card;
  }

  private static Chip chip(BreakerState state) {
    return state.stop() == null ? new Chip("calls pass", Mood.GOOD) : new Chip("stopped", Mood.BAD);
  }

  private static String words(BreakerState state) {
    var stop = state.stop();
    if (stop != null) {
      return "Spent %s, usually %s. Asked again from %s on, or when it is reset."
          .formatted(stop.spent(), stop.usual(), Moment.of(stop.until()));
    }
    var usual = state.usual();
    return usual == null
        ? "Spent " + state.spent() + " in this window. It is not known yet what is usual."
        : "Spent %s in this window, usually %s.".formatted(state.spent(), usual);
  }

  private Component buttons(BreakerState state) {
    var row = new Div(new Span());
    row.addClassNames("row", "end", "card-foot");
    var stop = state.stop();
    if (stop != null) {
      row.add(new Button("Reset…", _ -> reset(state, stop)));
    }
    row.add(new Button("Lift…", _ -> lift(state)));
    return row;
  }

  private void reset(BreakerState state, Stop stop) {
    var feature = state.breaker().feature();
    new ReasonDialog(
            "Let " + feature + " go on?",
            new Paragraph(
                "It was stopped at %s after it had spent %s. Find out why before: it may spend as fast again."
                    .formatted(Moment.of(stop.at()), stop.spent())),
            "Reset",
            reason -> {
              desk.breakers().reset(feature, actor, reason);
              show();
            })
        .open();
  }

  private void lift(BreakerState state) {
    var feature = state.breaker().feature();
    new ReasonDialog(
            "Take the breaker of " + feature + " away?",
            new Paragraph("Only budgets hold what it spends from now on."),
            "Lift it",
            reason -> {
              desk.breakers().lift(feature, actor, reason);
              show();
            })
        .dangerous()
        .open();
  }
}
