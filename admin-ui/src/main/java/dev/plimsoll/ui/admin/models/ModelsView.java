package dev.plimsoll.ui.admin.models;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.plimsoll.models.ModelHealth;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All models, or the one of the link, as this node sees them. */
@Route(value = "admin/models/:model?", layout = MainLayout.class)
@PageTitle("Models · Plimsoll")
@RolesAllowed("ADMIN")
@CdiComponent
public class ModelsView extends Page implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient ModelProviders models;
  private final transient CurrentCaller current;
  private final Div cards = new Div();
  private @Nullable String only;

  @Inject
  ModelsView(ModelProviders models, CurrentCaller current) {
    super("Models", "How each model and its provider are, as this node sees them.");
    this.models = models;
    this.current = current;
    addActions(new Button("Look again", VaadinIcon.REFRESH.create(), _ -> show()));
    cards.addClassNames("cards", "model-cards");
    add(cards, new StateWords());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    only = event.getRouteParameters().get("model").orElse(null);
    if (shown().isEmpty() && only != null) {
      throw new NotFoundException("there is no model '" + only + "'");
    }
    show();
  }

  private List<ModelHealth> shown() {
    return models.health().stream()
        .filter(health -> only == null || health.model().key().value().equals(only))
        .toList();
  }

  private void show() {
    cards.removeAll();
    var actor = current.caller().actor();
    shown().forEach(health -> cards.add(new ModelCard(health, models, actor, this::show)));
    if (only != null) {
      cards.add(new Anchor("/admin/models", "All models"));
    } else if (cards.getComponentCount() == 0) {
      cards.add(
          new EmptyState(
              VaadinIcon.CLUSTER,
              "No models yet",
              "Declare a provider and a model in the workspace file and start again."));
    }
  }
}
