package dev.plimsoll.ui.home;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.ui.parts.Card;
import java.util.Set;

/** Leads an admin from an empty server to one that an application uses. */
class SetUpCard extends Card {
  SetUpCard(Set<SetUpStep> done) {
    super(text("home.set-up"));
    setVisible(done.size() < SetUpStep.values().length);
    var list = styled(new OrderedList(), "set-up");
    for (var step : SetUpStep.values()) {
      list.add(item(step, done.contains(step)));
    }
    add(quiet(text("home.set-up.progress", done.size(), SetUpStep.values().length)), list);
  }

  private static ListItem item(SetUpStep step, boolean done) {
    var icon = (done ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.CIRCLE_THIN).create();
    icon.getElement().setAttribute("role", "img");
    icon.getElement().setAttribute("aria-label", text(done ? "home.done" : "home.to-do"));
    var link = new Anchor("/" + step.path(), text(step));
    var item = new ListItem(icon, div("grow", link, quiet(text(step, "explained"))));
    item.setClassName("done", done);
    return item;
  }
}
