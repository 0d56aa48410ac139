package dev.plimsoll.ui.admin.models;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Buttons.described;
import static dev.plimsoll.ui.parts.Buttons.small;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.catalogue.KeyHealth;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Facts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One provider: its address, its keys and its timeouts. */
class ProviderCard extends Div {
  private final ModelsDesk desk;
  private final Actor actor;
  private final Runnable done;

  ProviderCard(Provider provider, ModelsDesk desk, Actor actor, Runnable done) {
    this.desk = desk;
    this.actor = actor;
    this.done = done;
    addClassNames("card", "stack");
    var name = provider.name();
    var change = new ProviderChange(desk, actor, done);
    add(
        div(
            "row",
            styled(new Anchor(ModelsNavigation.pathOf(name), new H2(name)), "title grow"),
            Chip.plain(provider.kind())),
        facts(provider),
        div("stack model-keys", provider.keys().stream().map(key -> key(key, provider))));
    var foot = div("row end card-foot");
    if (provider.baseUrl() != null) {
      add(
          new ConnectionTest(desk, () -> new ConnectionTest.Attempt(provider, Map.of()), _ -> {})
              .of(provider));
      foot.add(
          described(
              button(
                  text("providers.key.enter"),
                  () -> enterKey(provider, null),
                  ButtonVariant.TERTIARY),
              text("providers.key.enter.of", name)));
    }
    foot.add(
        described(
            button(text("action.change"), () -> change.ask(provider), ButtonVariant.TERTIARY),
            text("providers.change.of", name)),
        described(
            button(text("action.remove"), () -> change.remove(provider), ButtonVariant.TERTIARY),
            text("providers.remove.of", name)));
    add(foot);
  }

  private void enterKey(Provider provider, @Nullable ProviderKey replaced) {
    new ProviderKeyDialog(desk, provider, replaced, actor, done).open();
  }

  private Facts facts(Provider provider) {
    var facts = new Facts();
    if (provider.baseUrl() == null) {
      facts.with(text("models.address"), text("providers.inside"));
    } else {
      facts
          .with(text("models.address"), provider.baseUrl())
          .with(text("providers.key-header"), provider.keyHeader())
          .with(text("models.timeouts"), timeouts(provider))
          .with(
              text("providers.batches"),
              provider.batchApi() ? text("providers.batches.yes") : text("providers.batches.no"));
    }
    var models = div("row", desk.at(provider).stream().map(it -> link(it.model().key())));
    Component none = new Span(text("providers.models.none"));
    return facts.with(text("providers.models"), models.getComponentCount() == 0 ? none : models);
  }

  private static Anchor link(ModelKey key) {
    return new Anchor(ModelsNavigation.pathOf(key), key.value());
  }

  /** The timeouts of the provider. */
  static String timeouts(Provider provider) {
    var timeouts = provider.timeouts();
    return text(
        "models.timeouts.all",
        timeouts.connect(),
        timeouts.firstToken(),
        timeouts.betweenTokens(),
        timeouts.total());
  }

  private Div key(ProviderKey key, Provider provider) {
    var line = StateChip.of(key, desk);
    if (!desk.models().has(key, provider)) {
      line.add(StateChip.of(KeyHealth.State.MISSING));
    }
    if (key.isStored()) {
      line.add(
          described(
              small(text("providers.key.replace"), () -> enterKey(provider, key)),
              text("providers.key.replace.of", provider.name())));
    }
    return line;
  }
}
