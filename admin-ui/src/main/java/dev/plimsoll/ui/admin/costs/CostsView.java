package dev.plimsoll.ui.admin.costs;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** What AI costs and may cost, a part at a time; each part has its own address. */
@Route(value = "admin/costs/:part?", layout = MainLayout.class)
@PageTitle("Costs · Plimsoll")
@RolesAllowed("ADMIN")
@CdiComponent
public class CostsView extends Page implements BeforeEnterObserver {
  private static final String PATH = "/admin/costs/";
  private static final String SPENDING = "spending";

  private final transient CostDesk desk;
  private final transient CurrentCaller current;
  private final Map<String, Anchor> links = new LinkedHashMap<>();
  private final Div part = new Div();

  @Inject
  CostsView(CostDesk desk, CurrentCaller current) {
    super("Costs", "What AI costs, what it may cost, and what it will cost.");
    this.desk = desk;
    this.current = current;
    links.put(SPENDING, new Anchor(PATH + SPENDING, "Spending"));
    links.put("budgets", new Anchor(PATH + "budgets", "Budgets and breakers"));
    links.put("prices", new Anchor(PATH + "prices", "Prices"));
    links.put("calculator", new Anchor(PATH + "calculator", "Calculator"));
    var nav = new Nav();
    nav.addClassName("parts");
    nav.getElement().setAttribute("aria-label", "Costs");
    links.values().forEach(nav::add);
    part.addClassName("stack");
    add(nav, part);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var name = event.getRouteParameters().get("part").orElse(SPENDING);
    if (!links.containsKey(name)) {
      throw new NotFoundException("there is no part '" + name + "' of the costs");
    }
    links.forEach((key, link) -> mark(link, key.equals(name)));
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

  private static void mark(Anchor link, boolean open) {
    if (open) {
      link.getElement().setAttribute("aria-current", "page");
    } else {
      link.getElement().removeAttribute("aria-current");
    }
  }
}
