package dev.plimsoll.ui.features;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ui.shell.FeaturesNavigation;

/** Begins anew; what was said stays among the earlier conversations. */
class NewConversationButton extends Button {
  NewConversationButton(AiFeature feature) {
    super("New", VaadinIcon.PLUS.create());
    addClickListener(
        _ -> UI.getCurrent().getPage().setLocation(FeaturesNavigation.pathOf(feature.key())));
  }
}
