package dev.plimsoll.ui.admin.people;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.access.tenants.Tenant;
import dev.plimsoll.access.tenants.Tenants;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import org.jspecify.annotations.Nullable;

/** Adds a tenant, or gives it another name. */
class TenantDialog extends FormDialog<Tenant> {
  private final Tenants tenants;
  private final @Nullable Tenant before;
  private final Actor actor;
  private final Runnable saved;
  private final TextField id;

  /**
   * Begins with a tenant.
   *
   * @param before the tenant to rename; null for a new one
   */
  TenantDialog(Tenants tenants, @Nullable Tenant before, Actor actor, Runnable saved) {
    super(
        Tenant.class,
        before == null ? text("tenants.add") : text("tenants.form.rename", before.name()),
        text("action.save"));
    this.tenants = tenants;
    this.before = before;
    this.actor = actor;
    this.saved = saved;
    id = ask(Fields.line("tenants.form.id"), "id", TenantId::new, TenantId::value);
    ask(Fields.line("tenants.form.name"), "name", given -> new Tenant(TenantId.DEFAULT, given));
    if (before != null) {
      fill(before);
      id.setReadOnly(true);
      id.setHelperText(null);
    }
  }

  @Override
  protected void submit(Tenant filled) {
    if (before == null && tenants.named(filled.id()).isPresent()) {
      refuse(id, text("tenants.form.id.taken", filled.id()));
      return;
    }
    tenants.declare(filled, actor);
    close();
    saved.run();
  }
}
