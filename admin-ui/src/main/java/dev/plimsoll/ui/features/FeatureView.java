package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Elements.warning;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.CapabilityLevels;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.UnknownFeature;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.platform.Subscription;
import dev.plimsoll.ui.parts.Following;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.FeaturesNavigation;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * The page of one feature. While it is open it follows the feature's flag: when that goes off for
 * this user, the page says so at once and takes no more questions.
 */
@Route(value = FeaturesNavigation.ROUTE, layout = MainLayout.class)
@PermitAll
@CdiComponent
public class FeatureView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final FeatureCatalog catalog;
  private final FeatureFlags flags;
  private final CapabilityLevels levels;
  private final Desk desk;
  private final Caller caller;
  private @Nullable AiFeature feature;
  private @Nullable FeaturePanel panel;

  @Inject
  FeatureView(
      FeatureCatalog catalog,
      FeatureFlags flags,
      CapabilityLevels levels,
      Desk desk,
      CurrentCaller current) {
    this.catalog = catalog;
    this.flags = flags;
    this.levels = levels;
    this.desk = desk;
    caller = current.caller();
    Following.follow(this, this::onChange, this::followFlag);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var shown = known(parameters.get(FeaturesNavigation.FEATURE).orElse(""));
    feature = shown;
    removeAll();
    if (!desk.isOn(shown, caller)) {
      add(new Page(shown.title(), shown.about().description()), new FeatureOffNotice());
      return;
    }
    var conversation = parameters.get(FeaturesNavigation.CONVERSATION).map(ConversationId::new);
    var level = levels.standing(shown).level();
    if (level != CapabilityLevel.FULL) {
      add(warning(VaadinIcon.INFO_CIRCLE_O, shown.messages().of(level)));
    }
    panel = FeaturePanel.of(shown, caller, desk, conversation.orElse(null));
    add((Component) panel);
  }

  private AiFeature known(String key) {
    try {
      var known = catalog.feature(new FeatureKey(key));
      if (known.task().isForPeople()) {
        return known;
      }
    } catch (UnknownFeature | IllegalArgumentException _) {
      // The feature has no page.
    }
    throw new NotFoundException();
  }

  private Subscription onChange(Runnable change) {
    return flags.onChange(changed -> {
      var shown = feature;
      if (shown != null && changed.feature().equals(shown.key())) {
        change.run();
      }
    });
  }

  private void followFlag() {
    if (panel != null && feature != null) {
      panel.setOn(desk.isOn(feature, caller));
    }
  }

  @Override
  public String getPageTitle() {
    return feature == null ? text("brand.name") : text("page.title", feature.title());
  }
}
