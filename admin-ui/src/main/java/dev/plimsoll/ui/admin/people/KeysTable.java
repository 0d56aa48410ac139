package dev.plimsoll.ui.admin.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.access.ApiKey;
import dev.plimsoll.access.ApiKeys;
import dev.plimsoll.access.IssuedKey;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.ReasonDialog;
import java.util.List;
import java.util.stream.Collectors;

/** The keys of applications, those revoked among them. */
class KeysTable extends Div {
  private final transient ApiKeys keys;
  private final transient Actor actor;
  private final Grid<ApiKey> grid = new Grid<>();

  KeysTable(ApiKeys keys, List<AiFeature> features, Actor actor) {
    this.keys = keys;
    this.actor = actor;
    var issue =
        new Button(
            "Issue a key",
            VaadinIcon.KEY.create(),
            _ -> new KeyDialog(keys, features, actor, this::issued).open());
    issue.addThemeVariants(ButtonVariant.PRIMARY);
    PeopleView.headed(this, "API keys", issue);
    add(columns());
    refresh();
  }

  private Grid<ApiKey> columns() {
    grid.addComponentColumn(KeysTable::name).setHeader("Key").setFlexGrow(2);
    grid.addComponentColumn(key -> PeopleView.chips(key.grant().roles()))
        .setHeader("Roles")
        .setFlexGrow(1);
    grid.addColumn(KeysTable::features).setHeader("May use").setFlexGrow(1);
    grid.addColumn(key -> Moment.of(key.createdAt()) + " by " + key.createdBy())
        .setHeader("Made")
        .setFlexGrow(2);
    grid.addComponentColumn(this::state).setWidth("124px").setFlexGrow(0);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setAllRowsVisible(true);
    grid.setEmptyStateText("No application has a key yet. Issue one to call /v1 from outside.");
    return grid;
  }

  private static Div name(ApiKey key) {
    var prefix = PeopleView.quiet(key.prefix() + "…");
    prefix.addClassNames("block", "mono");
    return new Div(new Span(key.grant().name()), prefix);
  }

  private static String features(ApiKey key) {
    var features = key.grant().features();
    return features == null
        ? "all features"
        : features.stream().map(FeatureKey::value).sorted().collect(Collectors.joining(", "));
  }

  private Component state(ApiKey key) {
    var revoked = key.revokedAt();
    if (revoked != null) {
      var chip = new Chip("revoked", Chip.Mood.NEUTRAL);
      chip.setTitle(Moment.of(revoked));
      return chip;
    }
    var revoke = new Button("Revoke…", _ -> revoke(key));
    revoke.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.ERROR);
    revoke.setAriaLabel("Revoke " + key.grant().name());
    return revoke;
  }

  private void revoke(ApiKey key) {
    new ReasonDialog(
            "Revoke " + key.grant().name() + "?",
            new Paragraph(
                "Applications that show it are turned away from the next call on. It cannot be"
                    + " brought back; issue a new one instead."),
            "Revoke",
            reason -> {
              keys.revoke(key.id(), actor, reason);
              refresh();
            })
        .dangerous()
        .open();
  }

  private void issued(IssuedKey issued) {
    refresh();
    new SecretDialog(
            "Key " + issued.key().grant().name(),
            "Copy it now: it is shown this once and kept nowhere. Applications send it as"
                + " Authorization: Bearer.",
            issued.secret())
        .open();
  }

  private void refresh() {
    grid.setItems(keys.all());
  }
}
