package dev.plimsoll.ui.admin.people;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.plimsoll.access.ApiKeys;
import dev.plimsoll.access.People;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.SignIn;
import dev.plimsoll.serving.FeatureCatalog;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;

/** Everybody who may come in: people with their roles, applications with their keys. */
@Route(value = "admin/people", layout = MainLayout.class)
@PageTitle("People · Plimsoll")
@RolesAllowed("ADMIN")
@CdiComponent
public class PeopleView extends Page {
  @Inject
  PeopleView(
      People people, SignIn signIn, ApiKeys keys, FeatureCatalog features, CurrentCaller current) {
    super("People and keys", "Who may sign in, and which applications may call.");
    addClassName("feature-detail");
    var actor = current.caller().actor();
    add(new PeopleTable(people, signIn, actor), new KeysTable(keys, features.all(), actor));
  }

  /** A card with a heading and, beside it, the button that adds to what is below. */
  static Div headed(Div card, String heading, Component action) {
    var title = new H2(heading);
    title.addClassName("grow");
    var head = new Div(title, action);
    head.addClassName("row");
    card.addClassNames("card", "stack");
    card.add(head);
    return card;
  }

  static Div chips(Set<Role> roles) {
    var chips = new Div();
    chips.addClassName("row");
    roles.forEach(role -> chips.add(Chip.plain(word(role))));
    return chips;
  }

  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  static Span quiet(String words) {
    var span = new Span(words);
    span.addClassNames("quiet", "small");
    return span;
  }
}
