package dev.plimsoll.ui.admin.caches;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.serving.CacheDay;
import dev.plimsoll.serving.CachePolicy;
import dev.plimsoll.serving.Caches;
import dev.plimsoll.serving.FeatureCatalog;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The features that give answers again, and what that was worth in the last seven days. */
@Route(value = CachesNavigation.ALL, layout = MainLayout.class)
@PageTitle("Caches · Plimsoll")
@RolesAllowed("ADMIN")
@CdiComponent
public class CachesView extends Page {
  private static final int DAYS = 7;

  @Inject
  CachesView(FeatureCatalog features, Caches caches, Clock clock, CurrentCaller current) {
    super("Caches", "Answers that are given again, and what that saved in the last seven days.");
    var without = features.all().stream().filter(f -> f.policy().cache() == null).toList();
    if (!without.isEmpty()) {
      var change =
          new CacheChange(
              features, current.caller().actor(), () -> UI.getCurrent().getPage().reload());
      addActions(new Button("New cache", VaadinIcon.PLUS.create(), _ -> change.ask(without)));
    }
    var cards = new Div();
    cards.addClassNames("cards", "feature-cards");
    var from = LocalDate.now(clock).minusDays(DAYS - 1);
    for (var feature : features.all()) {
      var policy = feature.policy().cache();
      if (policy != null) {
        cards.add(card(feature, policy, caches, from));
      }
    }
    add(cards.getComponentCount() == 0 ? nothing() : cards);
  }

  private static EmptyState nothing() {
    return new EmptyState(
        VaadinIcon.STORAGE,
        "No feature gives answers again",
        "Press New cache to give a feature one. The same question then costs once.");
  }

  private static Div card(AiFeature feature, CachePolicy policy, Caches caches, LocalDate from) {
    var days = caches.days(feature.key(), from).stream();
    var all = days.reduce(CacheDay.none(from), CacheDay::plus);
    var path = CachesNavigation.pathOf(feature.key());
    var title = new Anchor(path, new H2(feature.title()));
    title.addClassName("title");
    var head = new Div(title, ModeChip.of(policy));
    head.addClassName("row");
    var card = new Div(head, new CacheFigures(all));
    if (policy.semantic() != null) {
      card.add(WrongHits.compared(all.wrong(), all.compared()));
    }
    var foot = new Div(new Anchor(path, "Days and hits"));
    foot.addClassNames("row", "card-foot");
    card.add(foot);
    card.addClassNames("card", "stack", "admin-feature");
    return card;
  }
}
