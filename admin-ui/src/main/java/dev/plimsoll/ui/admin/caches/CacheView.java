package dev.plimsoll.ui.admin.caches;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.plimsoll.caching.CacheDay;
import dev.plimsoll.caching.Caches;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.features.settings.SemanticPolicy;
import dev.plimsoll.features.settings.SemanticPolicy.Mode;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Chart;
import dev.plimsoll.ui.parts.DetailView;
import dev.plimsoll.ui.parts.Drawing;
import dev.plimsoll.ui.parts.Drawing.Colour;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import dev.plimsoll.ui.text.Moment;
import dev.plimsoll.ui.text.Percent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The cache of one feature: what it saved, and its shadow hits. */
@Route(value = CachesNavigation.ONE, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class CacheView extends DetailView<AiFeature> {
  private static final int DAYS = 30;

  private final FeatureCatalog features;
  private final Caches caches;
  private final CallLog calls;
  private final Clock clock;
  private final Actor actor;
  private final CacheChange change;

  @Inject
  CacheView(
      FeatureCatalog features, Caches caches, CallLog calls, Clock clock, CurrentCaller current) {
    super("feature");
    this.features = features;
    this.caches = caches;
    this.calls = calls;
    this.clock = clock;
    actor = current.caller().actor();
    change = new CacheChange(features, actor, this::refresh);
  }

  @Override
  protected Optional<AiFeature> find(String name) {
    return features.all().stream()
        .filter(feature -> feature.key().value().equals(name))
        .filter(feature -> feature.cache() != null)
        .findFirst();
  }

  @Override
  protected void leave() {
    UI.getCurrent().navigate(CachesView.class);
  }

  @Override
  protected Page page(AiFeature feature) {
    var policy = Objects.requireNonNull(feature.cache());
    var page = new Page(text("caches.one.title", feature.title()), text("caches.days", DAYS));
    page.addActions(
        button(text("action.change"), VaadinIcon.EDIT, () -> change.ask(List.of(feature))),
        button(text("caches.clear"), VaadinIcon.ERASER, () -> clear(feature)),
        button(
            text("caches.end"), VaadinIcon.BAN, () -> change.change("caches.end", feature, null)));
    page.add(figures(feature, policy));
    var semantic = policy.semantic();
    if (semantic != null) {
      page.addActions(turn(feature, policy, semantic));
      page.add(new ShadowHits(caches, calls, feature.key(), actor, this::refresh));
    }
    return page;
  }

  private Div figures(AiFeature feature, CachePolicy policy) {
    var from = LocalDate.now(clock).minusDays(DAYS - 1);
    var days = caches.days(feature.key(), from);
    var all = days.stream().reduce(CacheDay.none(from), CacheDay::plus);
    var sums = new Card(text("caches.figures"), new CacheFigures(all, policy));
    if (policy.semantic() != null) {
      sums.add(CacheFigures.judged(caches.shadowHits(feature.key())));
    }
    var settings = new Card(text("caches.settings"), CacheFigures.chip(policy), facts(policy));
    var chart = new Card(text("caches.chart"), chart(days));
    chart.setVisible(!days.isEmpty());
    return div("stack", div("columns", sums, settings), chart);
  }

  private static Chart chart(List<CacheDay> days) {
    return new Chart(
        text("caches.chart.says", days.size()),
        Drawing.ofShares(
                days.stream()
                    .map(day -> Moment.day(day.day().atStartOfDay(ZoneOffset.UTC).toInstant()))
                    .toList())
            .withLegend()
            .bars(text("caches.exact"), Colour.ACCENT, rates(days, CacheDay::exactRate))
            .bars(text("caches.semantic"), Colour.GOOD, rates(days, CacheDay::semanticRate)));
  }

  private static List<Double> rates(List<CacheDay> days, ToDoubleFunction<CacheDay> rate) {
    return days.stream().map(day -> Percent.number(rate.applyAsDouble(day))).toList();
  }

  private static Facts facts(CachePolicy policy) {
    var facts =
        new Facts()
            .with(text("caches.settings.exact"), text("caches.settings.for", policy.exactFor()))
            .with(
                text("caches.settings.shared"),
                policy.shared() ? text("caches.shared.tenant") : text("caches.shared.user"));
    var semantic = policy.semantic();
    return semantic == null
        ? facts
        : facts
            .with(text("caches.settings.similar"), text("caches.settings.for", semantic.upTo()))
            .with(
                text("caches.settings.threshold"),
                text("caches.settings.cosine", semantic.threshold()));
  }

  private Button turn(AiFeature feature, CachePolicy policy, SemanticPolicy semantic) {
    return semantic.mode() == Mode.SHADOW
        ? button(
            text("caches.go-live"),
            VaadinIcon.PLAY,
            () -> change.change("caches.go-live", feature, policy.similar(semantic.in(Mode.LIVE))))
        : button(
            text("caches.to-shadow"),
            VaadinIcon.EYE,
            () ->
                change.change(
                    "caches.to-shadow", feature, policy.similar(semantic.in(Mode.SHADOW))));
  }

  private void clear(AiFeature feature) {
    new ReasonDialog("caches.clear").ask(reason -> caches.clear(feature.key(), actor, reason));
  }
}
