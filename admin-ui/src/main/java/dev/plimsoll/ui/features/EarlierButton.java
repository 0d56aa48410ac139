package dev.plimsoll.ui.features;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.record.Conversation;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.shell.FeaturesNavigation;

/** Opens the list of one's own earlier conversations with the feature. */
class EarlierButton extends Button {
  EarlierButton(AiFeature feature, Caller caller, Desk desk) {
    super("Earlier", VaadinIcon.CLOCK.create());
    addClickListener(_ -> dialog(feature, caller, desk).open());
  }

  private static Dialog dialog(AiFeature feature, Caller caller, Desk desk) {
    var dialog = new Dialog("Earlier conversations");
    dialog.setWidth("min(560px, 94vw)");
    var list = new Div();
    list.addClassName("earlier");
    desk.earlier(feature.key(), caller).forEach(one -> list.add(entry(one)));
    if (list.getComponentCount() == 0) {
      list.add(
          new EmptyState(
              VaadinIcon.CLOCK, "Nothing yet", "What you ask is kept here, for you alone."));
    }
    dialog.add(list);
    dialog.getFooter().add(new Button("Close", _ -> dialog.close()));
    return dialog;
  }

  private static Anchor entry(Conversation conversation) {
    var when = new Span(Moment.of(conversation.lastAt()));
    when.addClassNames("quiet", "small");
    var entry =
        new Anchor(
            FeaturesNavigation.pathOf(conversation.feature(), conversation.id()),
            new Span(conversation.title()),
            when);
    entry.setRouterIgnore(true);
    return entry;
  }
}
