package dev.plimsoll.ui.admin.caches;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.serving.CacheDay;
import dev.plimsoll.serving.CachePolicy;
import dev.plimsoll.serving.Caches;
import dev.plimsoll.serving.FeatureCatalog;
import dev.plimsoll.serving.FeatureEdit;
import dev.plimsoll.serving.SemanticPolicy;
import dev.plimsoll.serving.SemanticPolicy.Mode;
import dev.plimsoll.serving.UnknownFeature;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.parts.ReasonDialog;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The cache of one feature: what it gave and saved, and the hits that it would have given. */
@Route(value = CachesNavigation.ONE, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class CacheView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int DAYS = 30;

  private final transient FeatureCatalog features;
  private final transient Caches caches;
  private final transient CallLog calls;
  private final transient Clock clock;
  private final transient Actor actor;
  private String title = "Cache";

  @Inject
  CacheView(
      FeatureCatalog features, Caches caches, CallLog calls, Clock clock, CurrentCaller current) {
    this.features = features;
    this.caches = caches;
    this.calls = calls;
    this.clock = clock;
    actor = current.caller().actor();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      show(new FeatureKey(event.getRouteParameters().get("feature").orElse("")));
    } catch (IllegalArgumentException | UnknownFeature e) {
      throw new NotFoundException(e.getMessage());
    }
  }

  private void show(FeatureKey key) {
    var feature = features.feature(key);
    var policy = feature.policy().cache();
    if (policy == null) {
      throw new NotFoundException(key + " has no cache");
    }
    removeAll();
    title = feature.title();
    var page = new Page("Cache of " + feature.title(), "The last " + DAYS + " days.");
    page.addClassName("feature-detail");
    var change = new CacheChange(features, actor, () -> show(key));
    var end = new CacheChange(features, actor, () -> UI.getCurrent().navigate(CachesView.class));
    page.addActions(
        new Button("Change…", VaadinIcon.EDIT.create(), _ -> change.ask(List.of(feature))),
        new Button("Clear…", VaadinIcon.ERASER.create(), _ -> clear(feature)),
        new Button("No cache…", VaadinIcon.BAN.create(), _ -> end.end(feature)));
    page.add(figures(feature, policy));
    var semantic = policy.semantic();
    if (semantic != null) {
      page.addActions(turn(feature, policy, semantic));
      page.add(new ShadowHits(caches, calls, key, () -> show(key)));
    }
    add(page);
  }

  private Component figures(AiFeature feature, CachePolicy policy) {
    var from = LocalDate.now(clock).minusDays(DAYS - 1);
    var days = caches.days(feature.key(), from);
    var all = days.stream().reduce(CacheDay.none(from), CacheDay::plus);
    var sums = new Card("All days together", new CacheFigures(all));
    if (policy.semantic() != null) {
      sums.add(
          WrongHits.compared(all.wrong(), all.compared()),
          WrongHits.judged(caches.shadowHits(feature.key())));
    }
    var columns =
        new Div(sums, new Card("What it gives again", ModeChip.of(policy), facts(policy)));
    columns.addClassName("columns");
    var chart = new Card("Calls that an earlier answer served", new HitChart(days));
    chart.setVisible(!days.isEmpty());
    var both = new Div(columns, chart);
    both.addClassName("stack");
    return both;
  }

  private static Facts facts(CachePolicy policy) {
    var facts =
        new Facts()
            .with("The very same request", "for " + words(policy.exactFor()))
            .with(
                "Shared", policy.shared() ? "among the users of a tenant" : "no, each user's own");
    var semantic = policy.semantic();
    return semantic == null
        ? facts
        : facts
            .with("The same meaning", "for " + words(semantic.upTo()))
            .with("Threshold", String.format(Locale.ROOT, "cosine of %.2f", semantic.threshold()));
  }

  private static String words(Duration time) {
    var minutes = time.toMinutes();
    return minutes % 60 == 0 ? counted(minutes / 60, "hour") : counted(minutes, "minute");
  }

  private static String counted(long count, String unit) {
    return count + " " + (count == 1 ? unit : unit + "s");
  }

  private Button turn(AiFeature feature, CachePolicy policy, SemanticPolicy semantic) {
    return semantic.mode() == Mode.SHADOW
        ? new Button(
            "Let it loose…",
            VaadinIcon.PLAY.create(),
            _ ->
                turn(
                    feature,
                    policy.similar(semantic.in(Mode.LIVE)),
                    "Let the semantic cache loose?",
                    "Questions that mean the same get the earlier answer from the next call on."
                        + " One hit in twenty is still compared with the model's own answer.",
                    "Let loose"))
        : new Button(
            "Back to shadow…",
            VaadinIcon.EYE.create(),
            _ ->
                turn(
                    feature,
                    policy.similar(semantic.in(Mode.SHADOW)),
                    "Back to shadow mode?",
                    "The model is asked again for every question; hits are only compared.",
                    "Back to shadow"));
  }

  private void turn(AiFeature feature, CachePolicy policy, String title, String what, String verb) {
    new ReasonDialog(
            title,
            new Paragraph(what),
            verb,
            reason -> {
              features.change(feature.key(), FeatureEdit.cache(policy), actor, reason);
              show(feature.key());
            })
        .open();
  }

  private void clear(AiFeature feature) {
    new ReasonDialog(
            "Forget all answers?",
            new Paragraph("All nodes forget them; the next calls ask the model."),
            "Clear",
            reason -> caches.clear(feature.key(), actor, reason))
        .open();
  }

  @Override
  public String getPageTitle() {
    return title + " · Caches · Plimsoll";
  }
}
