package dev.plimsoll.ui.admin.costs;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cost pages, as tabs with their own addresses. */
@Route(value = "admin/costs/:part?", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class CostsView extends Page implements BeforeEnterObserver {
  private static final String SPENDING = "spending";

  private final CostDesk desk;
  private final CurrentCaller current;
  private final Map<String, Anchor> links = new LinkedHashMap<>();
  private final Div part = div("stack");

  @Inject
  CostsView(CostDesk desk, CurrentCaller current) {
    super(text("costs.title"), text("costs.purpose"));
    this.desk = desk;
    this.current = current;
    link(SPENDING, text("costs.spending"));
    link("budgets", text("costs.budgets"));
    link("prices", text("costs.prices"));
    link("calculator", text("costs.calculator"));
    var nav = styled(new Nav(links.values().toArray(Component[]::new)), "parts");
    nav.getElement().setAttribute("aria-label", text("costs.title"));
    add(nav, part);
  }

  private void link(String name, String title) {
    links.put(name, new Anchor("/admin/costs/" + name, title));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var name = event.getRouteParameters().get("part").orElse(SPENDING);
    if (!links.containsKey(name)) {
      throw new NotFoundException();
    }
    links.forEach((key, link) ->
        link.getElement().setAttribute("aria-current", key.equals(name) ? "page" : "false"));
    part.removeAll();
    part.add(component(name));
  }

  private Component component(String name) {
    var actor = current.caller().actor();
    return switch (name) {
      case "budgets" -> new BudgetsPart(desk, actor);
      case "prices" -> new PricesPart(desk, actor);
      case "calculator" -> new CalculatorPart(desk);
      default -> new SpendingPart(desk);
    };
  }
}
