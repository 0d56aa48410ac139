package dev.plimsoll.ui.admin.models;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.ModelHealth;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All models and their providers, or the model of the link, as this node sees them. */
@Route(value = ModelsNavigation.MODEL, layout = MainLayout.class)
@PageTitle("Models · Plimsoll")
@RolesAllowed("ADMIN")
@CdiComponent
public class ModelsView extends Page implements BeforeEnterObserver {
  private final transient ModelsDesk desk;
  private final transient Actor actor;
  private final Div parts = new Div();
  private final Button newModel;
  private @Nullable String only;

  @Inject
  ModelsView(ModelsDesk desk, CurrentCaller current) {
    super("Models", "How each model and its provider are, as this node sees them.");
    this.desk = desk;
    actor = current.caller().actor();
    newModel = new Button("New model…", VaadinIcon.PLUS.create(), _ -> addModel());
    addActions(
        new Button("Look again", VaadinIcon.REFRESH.create(), _ -> show()),
        new Button("New provider…", VaadinIcon.PLUS.create(), _ -> addProvider()),
        newModel);
    parts.addClassNames("stack", "model-parts");
    add(parts, new StateWords());
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
    return desk.models().health().stream()
        .filter(health -> only == null || health.model().key().value().equals(only))
        .toList();
  }

  private void show() {
    parts.removeAll();
    parts.add(
        cards(shown().stream().map(health -> new ModelCard(health, desk, actor, this::gone))));
    if (only != null) {
      parts.add(new Anchor("/" + ModelsNavigation.MODELS, "All models"));
      return;
    }
    var providers = desk.declarations().providers();
    newModel.setEnabled(!providers.isEmpty());
    if (providers.isEmpty()) {
      parts.add(nothing("No providers yet", "Press New provider… to say where models are served."));
      return;
    }
    if (shown().isEmpty()) {
      parts.add(nothing("No models yet", "Press New model… to say which of a provider's you use."));
    }
    var each = providers.stream().map(it -> new ProviderCard(it, desk, actor, this::show));
    parts.add(new H2("Providers"), cards(each));
  }

  private static Div cards(Stream<? extends Component> each) {
    var cards = new Div();
    cards.addClassNames("cards", "model-cards");
    each.forEach(cards::add);
    return cards;
  }

  private static EmptyState nothing(String title, String whatNext) {
    return new EmptyState(VaadinIcon.CLUSTER, title, whatNext);
  }

  /** The model of the link may have been removed. */
  private void gone() {
    if (only != null && shown().isEmpty()) {
      getUI().ifPresent(ui -> ui.navigate(ModelsView.class));
    } else {
      show();
    }
  }

  private void addProvider() {
    new ProviderChange(desk, actor, this::show).ask(null);
  }

  private void addModel() {
    desk.declarations().providers().stream()
        .findFirst()
        .ifPresent(first -> new ModelChange(desk, actor, this::show).add(first));
  }
}
