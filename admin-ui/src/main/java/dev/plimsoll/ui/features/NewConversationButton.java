package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ui.shell.FeaturesNavigation;

/** Starts a new conversation; the current one stays among the earlier ones. */
class NewConversationButton extends Button {
  NewConversationButton(AiFeature feature) {
    super(text("chat.new"), VaadinIcon.PLUS.create());
    addClickListener(
        _ -> UI.getCurrent().getPage().setLocation(FeaturesNavigation.pathOf(feature.key())));
  }
}
