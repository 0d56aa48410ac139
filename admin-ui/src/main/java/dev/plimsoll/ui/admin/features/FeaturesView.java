package dev.plimsoll.ui.admin.features;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import dev.plimsoll.ui.admin.features.create.CreateDesk;
import dev.plimsoll.ui.admin.features.create.NewFeatureDialog;
import dev.plimsoll.ui.admin.models.ModelsNavigation;
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
public class FeaturesView extends Page implements AfterNavigationObserver {
  private final SwitchBoard board;
  private final CreateDesk desk;
  private final CurrentCaller current;
  private final Div cards = div("cards feature-cards");
  private final Div archived = new Div();

  @Inject
  FeaturesView(SwitchBoard board, CreateDesk desk, CurrentCaller current) {
    super(text("features.title"), text("features.purpose"));
    this.board = board;
    this.desk = desk;
    this.current = current;
    addActions(create());
    add(cards, archived);
    show();
    Following.follow(this, changed -> board.flags().onChange(_ -> changed.run()), this::show);
  }

  /** {@code ?new} opens the form of a new feature. */
  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    if (event.getLocation().getQueryParameters().getParameters().containsKey("new")) {
      open();
    }
  }

  private Button create() {
    return button(text("feature.new"), VaadinIcon.PLUS, this::open, ButtonVariant.PRIMARY);
  }

  private void open() {
    if (desk.hasModel()) {
      new NewFeatureDialog(desk).open();
    } else {
      UI.getCurrent().navigate(ModelsNavigation.MODELS);
      Notification.show(text("feature.new.no-model"));
    }
  }

  private void show() {
    cards.removeAll();
    archived.removeAll();
    var actor = current.caller().actor();
    board.activity().forEach(each -> cards.add(new FeatureCard(each, board, actor)));
    if (cards.getComponentCount() == 0) {
      cards.add(new EmptyState(VaadinIcon.FLAG_O, "features.none", create()));
    }
    archived.add(new ArchivedFeatures(board, actor, this::show));
  }
}
