package dev.plimsoll.ui.home;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.plimsoll.access.Role;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.calls.CallFigures;
import dev.plimsoll.calls.figures.Resolution;
import dev.plimsoll.costs.Budgets;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.serving.AiFeatures;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.FeatureIcon;
import dev.plimsoll.ui.shell.FeaturesNavigation;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * The home page with the features of the user. An admin also sees what is to be set up and how
 * today goes, and a reviewer what waits.
 */
@Route(value = "", layout = MainLayout.class)
@PermitAll
@CdiComponent
public class HomeView extends Page {
  @Inject
  HomeView(
      AiFeatures features,
      CurrentCaller current,
      SetUpProgress setUp,
      CallFigures figures,
      HeldAnswers held,
      Budgets budgets,
      Clock clock) {
    super(text("home.title"), "");
    var caller = current.caller();
    if (caller.has(Role.ADMIN)) {
      var now = clock.instant();
      var today = figures.total(null, now, now.plusMillis(1), Resolution.DAY);
      add(
          div(
              "home-cards",
              new SetUpCard(setUp.done()),
              new TodayCard(today, held.waiting(), budgets.passed())));
    } else if (caller.has(Role.REVIEWER)) {
      add(div("home-cards", new WaitingCard(held.waiting())));
    }
    var mine =
        features.onFor(caller).stream().filter(feature -> feature.task().isForPeople()).toList();
    if (mine.isEmpty()) {
      add(new EmptyState(VaadinIcon.LIGHTBULB, "home.none"));
    } else {
      add(div("cards", mine.stream().map(HomeView::card)));
    }
  }

  private static Anchor card(AiFeature feature) {
    var card = new Anchor(FeaturesNavigation.pathOf(feature.key()), FeatureIcon.of(feature));
    card.add(new H2(feature.title()), new Paragraph(feature.about().description()));
    card.addClassNames("card", "feature-card");
    return card;
  }

  @Override
  public String getPageTitle() {
    return text("brand.name");
  }
}
