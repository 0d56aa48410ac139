package dev.plimsoll.ui.admin.models;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.ui.parts.DetailView;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;

/** One provider with its models, as this node sees them. */
@Route(value = ModelsNavigation.PROVIDER, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class ProviderView extends DetailView<Provider> {
  private final ModelsDesk desk;
  private final Actor actor;

  @Inject
  ProviderView(ModelsDesk desk, CurrentCaller current) {
    super("provider");
    this.desk = desk;
    actor = current.caller().actor();
  }

  @Override
  protected Optional<Provider> find(String name) {
    return desk.provider(name);
  }

  @Override
  protected void leave() {
    UI.getCurrent().navigate(ModelsView.class);
  }

  @Override
  protected Page page(Provider provider) {
    var page = new Page(provider.name(), text("providers.purpose"));
    var change = new ModelChange(desk, actor, this::refresh);
    var cards =
        div(
            "cards model-cards",
            desk.at(provider).stream()
                .map(health -> new ModelCard(health, desk, actor, this::refresh)));
    page.addActions(button(text("models.new"), VaadinIcon.PLUS, () -> change.add(provider)));
    var parts =
        div(
            "stack model-parts",
            div("cards model-cards", new ProviderCard(provider, desk, actor, this::refresh)),
            new H2(text("models.title")),
            cards);
    if (cards.getComponentCount() == 0) {
      parts.add(new EmptyState(VaadinIcon.CLUSTER, "providers.empty"));
    }
    parts.add(new Anchor("/" + ModelsNavigation.MODELS, text("providers.all")));
    page.add(parts);
    return page;
  }
}
