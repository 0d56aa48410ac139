package dev.plimsoll.ui.admin.people;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.people.People;
import dev.plimsoll.access.signin.SignIn;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Set;

/** The page of people with their roles, and applications with their keys. */
@Route(value = "admin/people", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class PeopleView extends Page {
  @Inject
  PeopleView(
      People people, SignIn signIn, ApiKeys keys, FeatureCatalog features, CurrentCaller current) {
    super(text("people.title"), text("people.purpose"));
    addClassName("feature-detail");
    var actor = current.caller().actor();
    add(new PeopleTable(people, signIn, actor), new KeysTable(keys, features.all(), actor));
  }

  static Div chips(Set<Role> roles) {
    return div("row", roles.stream().map(role -> Chip.plain(text(role))));
  }
}
