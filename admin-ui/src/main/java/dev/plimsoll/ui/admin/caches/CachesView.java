package dev.plimsoll.ui.admin.caches;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.plimsoll.caching.CacheDay;
import dev.plimsoll.caching.Caches;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The features with caches, and what the caches saved in the last days. */
@Route(value = CachesNavigation.ALL, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class CachesView extends Page {
  private static final int DAYS = 7;

  @Inject
  CachesView(FeatureCatalog features, Caches caches, Clock clock, CurrentCaller current) {
    super(text("caches.title"), text("caches.purpose", DAYS));
    var without = features.all().stream().filter(f -> f.cache() == null).toList();
    if (!without.isEmpty()) {
      var change =
          new CacheChange(
              features, current.caller().actor(), () -> UI.getCurrent().getPage().reload());
      addActions(button(text("caches.new"), VaadinIcon.PLUS, () -> change.ask(without)));
    }
    var cards = div("cards feature-cards");
    var from = LocalDate.now(clock).minusDays(DAYS - 1);
    for (var feature : features.all()) {
      var policy = feature.cache();
      if (policy != null) {
        cards.add(card(feature, policy, caches, from));
      }
    }
    add(cards.getComponentCount() == 0 ? new EmptyState(VaadinIcon.STORAGE, "caches.none") : cards);
  }

  private static Div card(AiFeature feature, CachePolicy policy, Caches caches, LocalDate from) {
    var all = caches.days(feature.key(), from).stream().reduce(CacheDay.none(from), CacheDay::plus);
    var path = CachesNavigation.pathOf(feature.key());
    return div(
        "card stack admin-feature",
        div(
            "row",
            styled(new Anchor(path, new H2(feature.title())), "title"),
            CacheFigures.chip(policy)),
        new CacheFigures(all, policy),
        div("row card-foot", new Anchor(path, text("caches.details"))));
  }
}
