package dev.plimsoll.ui.shell;

import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.serving.AiFeatures;
import dev.plimsoll.ui.parts.Brand;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.review.ReviewNavigation;
import dev.plimsoll.ui.signin.CurrentCaller;
import dev.plimsoll.ui.signin.SignOut;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/** The frame around every page: navigation by role, and the user menu. */
@PermitAll
@CdiComponent
public class MainLayout extends AppLayout {
  private static final String SKIP =
      """
      this.addEventListener('click', event => {
        event.preventDefault();
        document.getElementById($0)?.focus();
      });
      """;

  @Inject
  MainLayout(AiFeatures features, CurrentCaller current, SignOut signOut) {
    var caller = current.caller();
    setPrimarySection(Section.DRAWER);
    addToNavbar(styled(new Header(new DrawerToggle(), new Brand()), "mobile-bar"));
    var drawer = styled(new Nav(), "drawer");
    drawer.add(skipLink(), new Brand());
    drawer.add(group(text("nav.use"), use(features, caller)));
    if (caller.has(Role.REVIEWER) || caller.has(Role.ADMIN)) {
      drawer.add(group(text("nav.rate"), rate()));
    }
    if (caller.has(Role.ADMIN)) {
      drawer.add(group(text("nav.run"), run()));
    } else if (caller.has(Role.TENANT_ADMIN)) {
      drawer.add(group(text("nav.run"), runTenant()));
    }
    drawer.add(new WhoAmI(caller, signOut));
    addToDrawer(new Scroller(drawer));
  }

  /** Leads past the menu, for those who go by keyboard. */
  private static Anchor skipLink() {
    var link = styled(new Anchor("#" + Page.ID, text("nav.skip")), "skip-link");
    link.getElement().executeJs(SKIP, Page.ID);
    return link;
  }

  private static SideNav use(AiFeatures features, Caller caller) {
    var nav = new SideNav();
    features.onFor(caller).stream()
        .filter(feature -> feature.task().isForPeople())
        .forEach(feature ->
            nav.addItem(
                new SideNavItem(
                    feature.title(),
                    FeaturesNavigation.pathOf(feature.key()).substring(1),
                    FeatureIcon.of(feature))));
    nav.addItem(item(text("nav.guide"), "guide", VaadinIcon.BOOK));
    return nav;
  }

  private static SideNav rate() {
    var nav = new SideNav();
    var week = item(text("nav.review"), ReviewNavigation.PATH, VaadinIcon.CLIPBOARD_CHECK);
    // Otherwise it would be highlighted on the page of held answers, too.
    week.setMatchNested(false);
    nav.addItem(week, item(text("nav.held"), ReviewNavigation.HELD, VaadinIcon.HOURGLASS));
    return nav;
  }

  private static SideNav run() {
    var nav = new SideNav();
    nav.addItem(
        item(text("nav.dashboard"), "admin/dashboard", VaadinIcon.DASHBOARD),
        item(text("nav.features"), "admin/features", VaadinIcon.FLAG_O),
        item(text("nav.prompts"), "admin/prompts", VaadinIcon.FILE_TEXT_O),
        item(text("nav.models"), "admin/models", VaadinIcon.CLUSTER),
        item(text("nav.costs"), "admin/costs", VaadinIcon.DOLLAR),
        item(text("nav.caches"), "admin/caches", VaadinIcon.STORAGE),
        item(text("nav.batches"), "admin/batches", VaadinIcon.PACKAGE),
        item(text("nav.work"), "admin/work", VaadinIcon.COGS),
        item(text("nav.evals"), "admin/evals", VaadinIcon.CHECK_CIRCLE_O),
        item(text("nav.calls"), "admin/calls", VaadinIcon.LIST_UL),
        item(text("nav.people"), "admin/people", VaadinIcon.USERS),
        item(text("nav.security"), "admin/security", VaadinIcon.SHIELD),
        item(text("nav.ledger"), "admin/ledger", VaadinIcon.ARCHIVE));
    return nav;
  }

  private static SideNav runTenant() {
    var nav = new SideNav();
    nav.addItem(
        item(text("nav.calls"), "admin/calls", VaadinIcon.LIST_UL),
        item(text("nav.people"), "admin/people", VaadinIcon.USERS));
    return nav;
  }

  private static SideNavItem item(String title, String path, VaadinIcon icon) {
    var item = new SideNavItem(title, path, icon.create());
    item.setMatchNested(true);
    return item;
  }

  private static Div group(String title, SideNav nav) {
    nav.setMinWidth("0");
    nav.getElement().setAttribute("aria-label", title);
    return new Div(span("nav-title", title), nav);
  }
}
