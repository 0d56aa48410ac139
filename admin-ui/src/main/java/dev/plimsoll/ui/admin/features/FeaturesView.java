package dev.plimsoll.ui.admin.features;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.plimsoll.platform.Subscription;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** All features at a glance; follows their flags while it is open. */
@Route(value = "admin/features", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class FeaturesView extends Page {
  private final transient SwitchBoard board;
  private final transient CurrentCaller current;
  private final Div cards = new Div();
  private transient @Nullable Subscription watching;

  @Inject
  FeaturesView(SwitchBoard board, CurrentCaller current) {
    super("Features", "What each AI feature does today, who has it, and the switch that stops it.");
    this.board = board;
    this.current = current;
    cards.addClassNames("cards", "feature-cards");
    add(cards);
    show();
  }

  private void show() {
    cards.removeAll();
    var actor = current.caller().actor();
    for (var feature : board.features()) {
      cards.add(new FeatureCard(feature, board, actor));
    }
    if (cards.getComponentCount() == 0) {
      cards.add(
          new EmptyState(
              VaadinIcon.FLAG_O,
              "No features yet",
              "Declare the first one in the workspace file (PLIMSOLL_WORKSPACE) and start again."));
    }
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var ui = attached.getUI();
    watching =
        board.onChange(() -> {
          var _ = ui.access(this::show);
        });
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (watching != null) {
      watching.close();
    }
  }
}
