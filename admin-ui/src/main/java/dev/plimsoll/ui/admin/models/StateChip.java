package dev.plimsoll.ui.admin.models;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import dev.plimsoll.models.api.Circuit;
import dev.plimsoll.models.catalogue.KeyHealth;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Chip.Mood;
import dev.plimsoll.ui.parts.Facts;
import java.util.stream.Stream;

/** The state of a circuit or a key as a word. */
final class StateChip {
  private StateChip() {}

  static Chip of(Circuit.State state) {
    return new Chip(
        text(state),
        switch (state) {
          case CLOSED -> Mood.GOOD;
          case HALF_OPEN -> Mood.WARN;
          case OPEN -> Mood.BAD;
        });
  }

  static Chip of(KeyHealth.State state) {
    return new Chip(
        text(state),
        switch (state) {
          case READY -> Mood.GOOD;
          case LIMITED -> Mood.WARN;
          case REFUSED, MISSING -> Mood.BAD;
        });
  }

  /** One key of a provider: its setting, and its share of the requests. */
  static Div of(ProviderKey key) {
    var most = key.perMinute();
    return div(
        "row",
        span("mono grow", key.secretFrom()),
        quiet(
            most == null
                ? text("models.key.weight", key.weight())
                : text("models.key.weight-and-rate", key.weight(), most)));
  }

  /** What each state means. */
  static Details legend() {
    var facts = new Facts();
    Stream.of(Circuit.State.values()).forEach(it -> facts.with(text(it), text(it, "explained")));
    Stream.of(KeyHealth.State.values()).forEach(it -> facts.with(text(it), text(it, "explained")));
    var legend = new Details(text("models.states"), facts);
    legend.setOpened(true);
    legend.addClassName("card");
    return legend;
  }
}
