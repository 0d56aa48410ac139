package dev.plimsoll.ui.admin.people;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.people.People;
import dev.plimsoll.access.signin.SignIn;
import dev.plimsoll.access.tenants.Tenants;
import dev.plimsoll.access.totp.SecondFactors;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import dev.plimsoll.workspace.OverruledPerson;
import dev.plimsoll.workspace.Workspaces;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page of people with their roles, applications with their keys, and the tenants to which they
 * belong. Admins of a tenant see those of their own.
 */
@Route(value = "admin/people", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "TENANT_ADMIN"})
@CdiComponent
public class PeopleView extends Page {
  @Inject
  PeopleView(
      People people,
      SignIn signIn,
      SecondFactors factors,
      ApiKeys keys,
      Tenants tenants,
      FeatureCatalog features,
      Workspaces workspaces,
      Clock clock,
      CurrentCaller current) {
    super(text("people.title"), text("people.purpose"));
    addClassName("feature-detail");
    var caller = current.caller();
    var actor = caller.actor();
    var runs = caller.has(Role.ADMIN);
    if (runs) {
      var overruled = workspaces.overruledPeople();
      if (!overruled.isEmpty()) {
        add(note(text("people.overruled", names(overruled))));
      }
    }
    var ofTenants =
        runs
            ? Optional.of(new TenantsTable(tenants, people, keys, actor))
            : Optional.<TenantsTable>empty();
    Runnable changed = () -> ofTenants.ifPresent(TenantsTable::refresh);
    add(
        new PeopleTable(people, signIn, factors, tenants, actor, changed),
        new KeysTable(keys, features.all(), tenants, clock, actor, changed));
    ofTenants.ifPresent(this::add);
  }

  private static String names(List<OverruledPerson> overruled) {
    return overruled.stream()
        .map(person ->
            text(
                person.removed() ? "people.overruled.removed" : "people.overruled.changed",
                person.user()))
        .collect(Collectors.joining(", "));
  }

  /** The tenant of a person or a key; nothing for the operator, which has most of them. */
  static Span tenant(TenantId tenant) {
    return tenant.isOperator()
        ? new Span()
        : span("quiet small block", text("people.of-tenant", tenant));
  }

  static Div chips(Set<Role> roles) {
    return div("row", roles.stream().map(role -> Chip.plain(text(role))));
  }
}
