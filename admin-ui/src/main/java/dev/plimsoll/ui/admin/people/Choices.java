package dev.plimsoll.ui.admin.people;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.tenants.Tenant;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.ui.forms.Fields;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What there is to choose for people and keys of a tenant. */
final class Choices {
  private Choices() {}

  /**
   * A choice of tenant; hidden where there is nothing to choose.
   *
   * @param chosen is told, so that it offers what people or keys of the tenant may have
   */
  static Select<Tenant> tenant(String key, List<Tenant> tenants, Consumer<TenantId> chosen) {
    var choice = Fields.select(key, tenants, Tenant::name);
    choice.setVisible(tenants.size() > 1);
    choice.addValueChangeListener(change -> {
      if (change.getValue() != null) {
        chosen.accept(change.getValue().id());
      }
    });
    return choice;
  }

  /** Offers other roles; those that were chosen stay, as far as they are still offered. */
  static void offer(CheckboxGroup<Role> roles, List<Role> offered) {
    var chosen = new HashSet<>(roles.getValue());
    chosen.retainAll(offered);
    roles.setItems(offered);
    roles.setValue(chosen.isEmpty() ? Set.of(Role.USER) : chosen);
  }

  static List<Role> roles(TenantId tenant) {
    return Arrays.stream(Role.values()).filter(role -> role.isFor(tenant)).toList();
  }

  /** The tenant with this id. */
  static Tenant with(TenantId id, List<Tenant> tenants) {
    return tenants.stream()
        .filter(tenant -> tenant.id().equals(id))
        .findFirst()
        .orElseGet(() -> new Tenant(id, id.value()));
  }
}
