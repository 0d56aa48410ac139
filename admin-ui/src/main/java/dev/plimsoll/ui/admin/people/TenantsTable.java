package dev.plimsoll.ui.admin.people;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.heading;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.people.People;
import dev.plimsoll.access.people.Person;
import dev.plimsoll.access.tenants.InvalidTenant;
import dev.plimsoll.access.tenants.Tenant;
import dev.plimsoll.access.tenants.Tenants;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.DataGrid;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tenants, with what each has. */
class TenantsTable extends Div {
  private final Tenants tenants;
  private final People people;
  private final ApiKeys keys;
  private final Actor actor;
  private transient Map<TenantId, Long> peopleOf = Map.of();
  private transient Map<TenantId, Long> keysOf = Map.of();
  private final DataGrid<Tenant> grid = new DataGrid<>("");

  TenantsTable(Tenants tenants, People people, ApiKeys keys, Actor actor) {
    this.tenants = tenants;
    this.people = people;
    this.keys = keys;
    this.actor = actor;
    addClassNames("card", "stack");
    var add = button(text("tenants.add"), VaadinIcon.PLUS, () -> edit(null));
    grid.fillPart(text("tenants.tenant"), 2, TenantsTable::who)
        .fillPart(text("tenants.has"), 2, this::has)
        .actions(this::menu)
        .setAllRowsVisible(true);
    add(heading(text("tenants.title"), add), new Paragraph(text("tenants.what")), grid);
    refresh();
  }

  private static Div who(Tenant tenant) {
    var id = tenant.id().isOperator() ? text("tenants.operator", tenant.id()) : tenant.id().value();
    return new Div(new Span(tenant.name()), span("quiet small block", id));
  }

  private Div has(Tenant tenant) {
    var members = peopleOf.getOrDefault(tenant.id(), 0L);
    var active = keysOf.getOrDefault(tenant.id(), 0L);
    var calls = new Anchor("/admin/calls?tenant=" + tenant.id(), text("tenants.calls"));
    return div("row", new Span(text("tenants.counts", members, active)), calls);
  }

  private RowMenu menu(Tenant tenant) {
    var menu = new RowMenu(tenant.name()).with(text("tenants.rename"), () -> edit(tenant));
    return tenant.id().isOperator() ? menu : menu.with(text("action.remove"), () -> remove(tenant));
  }

  private void edit(@Nullable Tenant tenant) {
    new TenantDialog(tenants, tenant, actor, this::refresh).open();
  }

  private void remove(Tenant tenant) {
    new ReasonDialog("tenants.remove", tenant.name())
        .dangerous()
        .ask(reason -> {
          try {
            tenants.remove(tenant.id(), actor, reason);
            refresh();
          } catch (InvalidTenant _) {
            Notification.show(text("tenants.remove.used", tenant.name()));
          }
        });
  }

  /** Shows what each has now. */
  final void refresh() {
    peopleOf = people.all().stream().collect(groupingBy(Person::tenant, counting()));
    keysOf =
        keys.all().stream()
            .filter(key -> key.revokedAt() == null)
            .collect(groupingBy(key -> key.grant().tenant(), counting()));
    grid.setItems(tenants.all());
  }
}
