package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.record.Conversation;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.shell.FeaturesNavigation;
import dev.plimsoll.ui.text.Moment;
import dev.plimsoll.ui.text.VisibleSigns;

/** Opens the list of one's own earlier conversations with the feature. */
class EarlierButton extends Button {
  EarlierButton(AiFeature feature, Caller caller, Desk desk) {
    super(text("earlier.button"), VaadinIcon.CLOCK.create());
    addClickListener(_ -> dialog(feature, caller, desk).open());
  }

  private static Dialog dialog(AiFeature feature, Caller caller, Desk desk) {
    var dialog = new Dialog(text("earlier.title"));
    dialog.setWidth("min(560px, 94vw)");
    var list =
        div("earlier", desk.earlier(feature.key(), caller).stream().map(EarlierButton::entry));
    if (list.getComponentCount() == 0) {
      list.add(new EmptyState(VaadinIcon.CLOCK, "earlier.none"));
    }
    dialog.add(list);
    dialog.getFooter().add(button(text("action.close"), dialog::close));
    return dialog;
  }

  private static Anchor entry(Conversation conversation) {
    var entry =
        new Anchor(
            FeaturesNavigation.pathOf(conversation.feature(), conversation.id()),
            new Span(VisibleSigns.of(conversation.title())),
            quiet(Moment.of(conversation.lastAt())));
    entry.setRouterIgnore(true);
    return entry;
  }
}
