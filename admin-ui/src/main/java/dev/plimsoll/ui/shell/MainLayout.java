package dev.plimsoll.ui.shell;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.serving.AiFeatures;
import dev.plimsoll.ui.parts.Brand;
import dev.plimsoll.ui.review.ReviewNavigation;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/** The frame around every page: the navigation that one's roles open, and who one is. */
@PermitAll
@CdiComponent
public class MainLayout extends AppLayout {
  @Inject
  MainLayout(AiFeatures features, CurrentCaller current) {
    var caller = current.caller();
    setPrimarySection(Section.DRAWER);
    var bar = new Div(new DrawerToggle(), new Brand());
    bar.addClassName("mobile-bar");
    addToNavbar(bar);
    var drawer = new Nav();
    drawer.addClassName("drawer");
    drawer.add(new Brand());
    drawer.add(group("Use", use(features, caller)));
    if (caller.has(Role.REVIEWER) || caller.has(Role.ADMIN)) {
      drawer.add(group("Rate", rate()));
    }
    if (caller.has(Role.ADMIN)) {
      drawer.add(group("Run", run()));
    }
    drawer.add(new WhoAmI(caller));
    addToDrawer(new Scroller(drawer));
  }

  private static SideNav use(AiFeatures features, Caller caller) {
    var nav = new SideNav();
    for (var feature : features.onFor(caller)) {
      if (!feature.task().isForPeople()) {
        continue;
      }
      nav.addItem(
          new SideNavItem(
              feature.title(),
              FeaturesNavigation.pathOf(feature.key()).substring(1),
              FeatureIcon.of(feature)));
    }
    nav.addItem(item("Guide", "guide", VaadinIcon.BOOK));
    return nav;
  }

  private static SideNav rate() {
    var nav = new SideNav();
    var week = item("Review", ReviewNavigation.PATH, VaadinIcon.CLIPBOARD_CHECK);
    // Else it would light up on the page of held answers, too.
    week.setMatchNested(false);
    nav.addItem(week, item("Held answers", ReviewNavigation.HELD, VaadinIcon.HOURGLASS));
    return nav;
  }

  private static SideNav run() {
    var nav = new SideNav();
    nav.addItem(
        item("Dashboard", "admin/dashboard", VaadinIcon.DASHBOARD),
        item("Features", "admin/features", VaadinIcon.FLAG_O),
        item("Prompts", "admin/prompts", VaadinIcon.FILE_TEXT_O),
        item("Models", "admin/models", VaadinIcon.CLUSTER),
        item("Costs", "admin/costs", VaadinIcon.DOLLAR),
        item("Caches", "admin/caches", VaadinIcon.STORAGE),
        item("Batches", "admin/batches", VaadinIcon.PACKAGE),
        item("Background work", "admin/work", VaadinIcon.COGS),
        item("Evals", "admin/evals", VaadinIcon.CHECK_CIRCLE_O),
        item("Calls", "admin/calls", VaadinIcon.LIST_UL),
        item("People", "admin/people", VaadinIcon.USERS),
        item("Ledger", "admin/ledger", VaadinIcon.ARCHIVE));
    return nav;
  }

  private static SideNavItem item(String title, String path, VaadinIcon icon) {
    var item = new SideNavItem(title, path, icon.create());
    item.setMatchNested(true);
    return item;
  }

  private static Div group(String title, SideNav nav) {
    var heading = new Span(title);
    heading.addClassName("nav-title");
    nav.setMinWidth("0");
    nav.getElement().setAttribute("aria-label", title);
    return new Div(heading, nav);
  }
}
