package dev.plimsoll.ui.admin.models;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.KeyHealth;
import dev.plimsoll.models.Provider;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Facts;

/** One provider: where it is, with which keys it is asked, how long it is waited for. */
class ProviderCard extends Div {
  ProviderCard(Provider provider, ModelsDesk desk, Actor actor, Runnable done) {
    addClassNames("card", "stack");
    var title = new Anchor(ModelsNavigation.pathOf(provider.name()), new H2(provider.name()));
    title.addClassNames("title", "grow");
    var head = new Div(title, Chip.plain(provider.kind()));
    head.addClassName("row");
    var change = new ProviderChange(desk, actor, done);
    var foot = new CardFoot();
    foot.with("Change", "the provider " + provider.name(), () -> change.ask(provider));
    foot.with("Remove", "the provider " + provider.name(), () -> change.remove(provider));
    add(head, facts(provider, desk), keys(provider, desk), foot);
  }

  private static Facts facts(Provider provider, ModelsDesk desk) {
    var facts = new Facts();
    if (provider.baseUrl() == null) {
      facts.with("Address", "inside Plimsoll");
    } else {
      facts
          .with("Address", provider.baseUrl().toString())
          .with("Key header", provider.keyHeader())
          .with("Waits at most", TimeoutWords.of(provider.timeouts()))
          .with("Batches", provider.batchApi() ? "by its own interface" : "one call at a time");
    }
    return facts.with("Models", models(provider, desk));
  }

  private static Div keys(Provider provider, ModelsDesk desk) {
    var rows = new Div();
    rows.addClassNames("stack", "model-keys");
    for (var key : provider.keys()) {
      var line = new KeyLine(key);
      if (!desk.models().has(key)) {
        line.add(StateChip.of(KeyHealth.State.MISSING));
      }
      rows.add(line);
    }
    return rows;
  }

  private static Div models(Provider provider, ModelsDesk desk) {
    var models = new Div();
    models.addClassName("row");
    for (var health : desk.at(provider)) {
      var key = health.model().key();
      models.add(new Anchor(ModelsNavigation.pathOf(key), key.value()));
    }
    if (models.getComponentCount() == 0) {
      models.add(new Span("none yet"));
    }
    return models;
  }
}
