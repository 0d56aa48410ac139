package dev.plimsoll.ui.admin.models;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.Provider;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/** One provider with its models, as this node sees them. */
@Route(value = ModelsNavigation.PROVIDER, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class ProviderView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ModelsDesk desk;
  private final transient Actor actor;
  private String name = "";

  @Inject
  ProviderView(ModelsDesk desk, CurrentCaller current) {
    this.desk = desk;
    actor = current.caller().actor();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    name = event.getRouteParameters().get("provider").orElse("");
    show(
        desk.provider(name)
            .orElseThrow(() -> new NotFoundException("there is no provider '" + name + "'")));
  }

  /** As it is now; it may have been removed. */
  private void again() {
    desk.provider(name)
        .ifPresentOrElse(this::show, () -> getUI().ifPresent(ui -> ui.navigate(ModelsView.class)));
  }

  private void show(Provider provider) {
    removeAll();
    var page = new Page(provider.name(), "A provider, and its models as this node sees them.");
    var change = new ModelChange(desk, actor, this::again);
    page.addActions(new Button("New model…", VaadinIcon.PLUS.create(), _ -> change.add(provider)));
    var cards = new Div();
    cards.addClassNames("cards", "model-cards");
    desk.at(provider).forEach(health -> cards.add(new ModelCard(health, desk, actor, this::again)));
    var own = new Div(new ProviderCard(provider, desk, actor, this::again));
    own.addClassNames("cards", "model-cards");
    var parts = new Div(own, new H2("Models"), cards);
    parts.addClassNames("stack", "model-parts");
    if (cards.getComponentCount() == 0) {
      parts.add(
          new EmptyState(
              VaadinIcon.CLUSTER,
              "No models here yet",
              "Press New model… to say which of its models features may use."));
    }
    parts.add(new Anchor("/" + ModelsNavigation.MODELS, "All models and providers"));
    page.add(parts);
    add(page);
  }

  @Override
  public String getPageTitle() {
    return name + " · Models · Plimsoll";
  }
}
