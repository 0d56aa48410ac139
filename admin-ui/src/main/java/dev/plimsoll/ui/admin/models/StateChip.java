package dev.plimsoll.ui.admin.models;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import dev.plimsoll.models.ModelHealth;
import dev.plimsoll.models.catalogue.KeyHealth;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Chip.Mood;
import dev.plimsoll.ui.parts.Facts;
import java.util.stream.Stream;

/** The state of a model or a key as a word. */
final class StateChip {
  private StateChip() {}

  static Chip of(ModelHealth.State state) {
    return new Chip(
        text(state),
        switch (state) {
          case HEALTHY -> Mood.GOOD;
          case FAILING, NOT_CONFIGURED -> Mood.BAD;
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

  /** One key of a provider: where it is, and its share of the requests. */
  static Div of(ProviderKey key, ModelsDesk desk) {
    var most = key.perMinute();
    return div(
        "row",
        span(key.isStored() ? "grow" : "mono grow", name(key, desk)),
        quiet(
            most == null
                ? text("models.key.weight", key.weight())
                : text("models.key.weight-and-rate", key.weight(), most)));
  }

  /** A key that was entered here by its end, as people know it; others by their variables. */
  private static String name(ProviderKey key, ModelsDesk desk) {
    return desk.declarations()
        .hint(key)
        .map(hint ->
            text(
                hint.ending().isEmpty() ? "providers.key.stored-short" : "providers.key.stored",
                hint.ending(),
                hint.enteredAt()))
        .orElse(key.secretFrom());
  }

  /** What each state means. */
  static Details legend() {
    var facts = new Facts();
    Stream.of(ModelHealth.State.values())
        .forEach(it -> facts.with(text(it), text(it, "explained")));
    Stream.of(KeyHealth.State.values()).forEach(it -> facts.with(text(it), text(it, "explained")));
    var legend = new Details(text("models.states"), facts);
    legend.setOpened(true);
    legend.addClassName("card");
    return legend;
  }
}
