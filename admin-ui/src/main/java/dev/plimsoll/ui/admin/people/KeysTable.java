package dev.plimsoll.ui.admin.people;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Buttons.described;
import static dev.plimsoll.ui.parts.Elements.heading;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.access.keys.ApiKey;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.keys.IssuedKey;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.DataGrid;
import dev.plimsoll.ui.text.Moment;
import java.util.List;
import java.util.stream.Collectors;

/** The keys of applications, including revoked ones. */
class KeysTable extends Div {
  private final ApiKeys keys;
  private final Actor actor;
  private final DataGrid<ApiKey> grid = new DataGrid<>(text("keys.none"));

  KeysTable(ApiKeys keys, List<AiFeature> features, Actor actor) {
    this.keys = keys;
    this.actor = actor;
    addClassNames("card", "stack");
    var issue =
        button(
            text("keys.issue"),
            VaadinIcon.KEY,
            () -> new KeyDialog(keys, features, actor, this::issued).open(),
            ButtonVariant.PRIMARY);
    grid.fillPart(text("keys.key"), 2, KeysTable::name)
        .fillPart(text("keys.roles"), 1, key -> PeopleView.chips(key.grant().roles()))
        .fill(text("keys.features"), 1, KeysTable::features)
        .fit(text("keys.created"), key -> text("keys.created.by", key.createdAt(), key.createdBy()))
        .actions(this::state)
        .setAllRowsVisible(true);
    add(heading(text("keys.title"), issue), grid);
    refresh();
  }

  private static Div name(ApiKey key) {
    return new Div(
        new Span(key.grant().name()), span("quiet small block mono", key.prefix() + "…"));
  }

  private static String features(ApiKey key) {
    var features = key.grant().features();
    return features == null
        ? text("keys.features.all")
        : features.stream().map(FeatureKey::value).sorted().collect(Collectors.joining(", "));
  }

  private Component state(ApiKey key) {
    var revoked = key.revokedAt();
    if (revoked != null) {
      var chip = new Chip(text("keys.revoked"), Chip.Mood.NEUTRAL);
      chip.setTitle(Moment.of(revoked));
      return chip;
    }
    return described(
        button(text("keys.revoke"), () -> revoke(key), ButtonVariant.SMALL, ButtonVariant.ERROR),
        text("keys.revoke.of", key.grant().name()));
  }

  private void revoke(ApiKey key) {
    new ReasonDialog("keys.revoke", key.grant().name())
        .dangerous()
        .ask(reason -> {
          keys.revoke(key.id(), actor, reason);
          refresh();
        });
  }

  private void issued(IssuedKey issued) {
    refresh();
    new SecretDialog(
            text("keys.issued.title", issued.key().grant().name()),
            text("keys.issued.what"),
            issued.secret())
        .open();
  }

  private void refresh() {
    grid.setItems(keys.all());
  }
}
