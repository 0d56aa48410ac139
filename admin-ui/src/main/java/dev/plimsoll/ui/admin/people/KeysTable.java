package dev.plimsoll.ui.admin.people;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.heading;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.parts.Elements.warning;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.access.keys.ApiKey;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.keys.ApiScope;
import dev.plimsoll.access.keys.IssuedKey;
import dev.plimsoll.access.tenants.Tenants;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.DataGrid;
import dev.plimsoll.ui.parts.SecretDialog;
import dev.plimsoll.ui.text.Moment;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The keys of applications, including revoked ones. */
class KeysTable extends Div {
  static final Duration SOON = Duration.ofDays(14);

  private final ApiKeys keys;
  private final Clock clock;
  private final Actor actor;
  private final Runnable changed;
  private final Div expiring = new Div();
  private final DataGrid<ApiKey> grid = new DataGrid<>(text("keys.none"));

  /**
   * @param changed is told that keys may have been issued or revoked
   */
  KeysTable(
      ApiKeys keys,
      List<AiFeature> features,
      Tenants tenants,
      Clock clock,
      Actor actor,
      Runnable changed) {
    this.keys = keys;
    this.clock = clock;
    this.actor = actor;
    this.changed = changed;
    addClassNames("card", "stack");
    var issue =
        button(
            text("keys.issue"),
            VaadinIcon.KEY,
            () -> new KeyDialog(keys, features, tenants.all(), clock, actor, this::issued).open(),
            ButtonVariant.PRIMARY);
    grid.fillPart(text("keys.key"), 2, this::name)
        .fillPart(text("keys.application"), 1, KeysTable::application)
        .fillPart(text("keys.allows"), 2, KeysTable::allows)
        .fill(text("keys.features"), 1, KeysTable::features)
        .fillPart(text("keys.expires"), 1, this::expires)
        .fillPart(text("keys.used"), 1, KeysTable::used)
        .actions(this::state)
        .setAllRowsVisible(true);
    add(heading(text("keys.title"), issue), expiring, grid);
    refresh();
  }

  private Div name(ApiKey key) {
    var name =
        new Div(new Span(key.grant().name()), span("quiet small block mono", key.prefix() + "…"));
    var until = key.formerUntil();
    if (until != null && until.isAfter(clock.instant())) {
      name.add(span("quiet small block", text("keys.former", until)));
    }
    return name;
  }

  private static Div application(ApiKey key) {
    var grant = key.grant();
    return new Div(new Span(grant.application()), PeopleView.tenant(grant.tenant()));
  }

  private static Div allows(ApiKey key) {
    var scopes =
        key.grant().scopes().stream()
            .map(ApiScope::text)
            .sorted()
            .collect(Collectors.joining(", "));
    return new Div(PeopleView.chips(key.grant().roles()), span("quiet small block", scopes));
  }

  private Component expires(ApiKey key) {
    var day = key.grant().expiresOn();
    if (day == null || key.revokedAt() != null) {
      return new Span();
    }
    if (key.grant().hasExpired(clock.instant())) {
      return new Chip(text("keys.expired", Moment.day(day)), Chip.Mood.BAD);
    }
    return expiresSoon(key) ? new Chip(Moment.day(day), Chip.Mood.WARN) : new Span(Moment.day(day));
  }

  private boolean expiresSoon(ApiKey key) {
    var grant = key.grant();
    return key.revokedAt() == null && grant.hasExpired(clock.instant().plus(SOON));
  }

  private static Div used(ApiKey key) {
    var day = key.lastUsedOn();
    var created = text("keys.created.by", key.createdAt(), key.createdBy());
    return new Div(
        new Span(day == null ? text("keys.used.never") : Moment.day(day)),
        span("quiet small block", created));
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
    return new RowMenu(key.grant().name())
        .with(text("keys.rotate"), () -> rotate(key))
        .with(text("keys.revoke"), () -> revoke(key));
  }

  private void rotate(ApiKey key) {
    new RotateKeyDialog(keys, key, clock, actor, this::issued).open();
  }

  private void revoke(ApiKey key) {
    new ReasonDialog("keys.revoke", key.grant().name())
        .dangerous()
        .ask(reason -> {
          keys.revoke(key.id(), actor, reason);
          update();
        });
  }

  private void issued(IssuedKey issued) {
    update();
    new SecretDialog(
            text("keys.issued.title", issued.key().grant().name()),
            text("keys.issued.what"),
            issued.secret())
        .open();
  }

  private void update() {
    refresh();
    changed.run();
  }

  private void refresh() {
    var all = keys.all();
    grid.setItems(all);
    var soon =
        all.stream().filter(this::expiresSoon).map(key -> key.grant().name()).sorted().toList();
    expiring.removeAll();
    if (!soon.isEmpty()) {
      expiring.add(warning(VaadinIcon.CLOCK, text("keys.expiring", String.join(", ", soon))));
    }
  }
}
