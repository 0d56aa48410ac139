package dev.plimsoll.ui.features;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.ui.shell.FeaturesNavigation;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/** Until 2026-11 the page of a feature was at its key; links from then still lead there. */
@Route(FeaturesNavigation.FORMER_ROUTE)
@PermitAll
@CdiComponent
public class FormerAddress extends Div implements BeforeEnterObserver {
  private final FeatureCatalog catalog;

  @Inject
  FormerAddress(FeatureCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var key = parameters.get(FeaturesNavigation.FEATURE).orElse("");
    if (catalog.all().stream().map(AiFeature::key).map(FeatureKey::value).noneMatch(key::equals)) {
      throw new NotFoundException();
    }
    var conversation =
        parameters.get(FeaturesNavigation.CONVERSATION).map(id -> "/" + id).orElse("");
    event.forwardTo(FeaturesNavigation.pathOf(new FeatureKey(key)).substring(1) + conversation);
  }
}
