package dev.plimsoll.ui.admin.models;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
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
import org.jspecify.annotations.Nullable;

/** All models and their providers, or the model of the link, as this node sees them. */
@Route(value = ModelsNavigation.MODEL, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class ModelsView extends Page implements BeforeEnterObserver {
  private final ModelsDesk desk;
  private final Actor actor;
  private final Div parts = div("stack model-parts");
  private final Button newModel = button(text("models.new"), VaadinIcon.PLUS, this::addModel);
  private @Nullable String only;

  @Inject
  ModelsView(ModelsDesk desk, CurrentCaller current) {
    super(text("models.title"), text("models.purpose"));
    this.desk = desk;
    actor = current.caller().actor();
    addActions(
        button(text("connect.open"), VaadinIcon.CONNECT, this::connect, ButtonVariant.PRIMARY),
        button(text("models.refresh"), VaadinIcon.REFRESH, this::show),
        button(
            text("providers.new"),
            VaadinIcon.PLUS,
            () -> new ProviderChange(desk, actor, this::show).ask(null)),
        newModel);
    add(parts, StateChip.legend());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    only = event.getRouteParameters().get("model").orElse(null);
    if (shown().isEmpty() && only != null) {
      throw new NotFoundException();
    }
    show();
    if (event
        .getLocation()
        .getQueryParameters()
        .getParameters()
        .containsKey(ModelsNavigation.CONNECT)) {
      connect();
    }
  }

  private void connect() {
    new ConnectDialog(desk, actor, this::show).open();
  }

  private List<ModelHealth> shown() {
    return desk.models().health().stream()
        .filter(health -> only == null || health.model().key().value().equals(only))
        .toList();
  }

  private void show() {
    parts.removeAll();
    parts.add(
        div(
            "cards model-cards",
            shown().stream().map(health -> new ModelCard(health, desk, actor, this::gone))));
    if (only != null) {
      parts.add(new Anchor("/" + ModelsNavigation.MODELS, text("models.all")));
      return;
    }
    var providers = desk.declarations().providers();
    newModel.setEnabled(!providers.isEmpty());
    if (providers.isEmpty()) {
      parts.add(new EmptyState(VaadinIcon.CLUSTER, "providers.none"));
      return;
    }
    if (shown().isEmpty()) {
      parts.add(new EmptyState(VaadinIcon.CLUSTER, "models.none"));
    }
    parts.add(
        new H2(text("providers.title")),
        div(
            "cards model-cards",
            providers.stream().map(it -> new ProviderCard(it, desk, actor, this::show))));
  }

  /** The model of the link may have been removed. */
  private void gone() {
    if (only != null && shown().isEmpty()) {
      getUI().ifPresent(ui -> ui.navigate(ModelsView.class));
    } else {
      show();
    }
  }

  private void addModel() {
    desk.declarations().providers().stream()
        .findFirst()
        .ifPresent(first -> new ModelChange(desk, actor, this::show).add(first));
  }
}
