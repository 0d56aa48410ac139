package dev.plimsoll.ui.admin.features;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Following;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/** All features at a glance; follows their flags while it is open. */
@Route(value = "admin/features", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class FeaturesView extends Page {
  private final SwitchBoard board;
  private final CurrentCaller current;
  private final Div cards = div("cards feature-cards");

  @Inject
  FeaturesView(SwitchBoard board, CurrentCaller current) {
    super(text("features.title"), text("features.purpose"));
    this.board = board;
    this.current = current;
    add(cards);
    show();
    Following.follow(this, changed -> board.flags().onChange(_ -> changed.run()), this::show);
  }

  private void show() {
    cards.removeAll();
    var actor = current.caller().actor();
    board.activity().forEach(each -> cards.add(new FeatureCard(each, board, actor)));
    if (cards.getComponentCount() == 0) {
      cards.add(new EmptyState(VaadinIcon.FLAG_O, "features.none"));
    }
  }
}
