package dev.plimsoll.ui.admin.people;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.keys.ApiScope;
import dev.plimsoll.access.keys.InvalidApiKey;
import dev.plimsoll.access.keys.IssuedKey;
import dev.plimsoll.access.keys.KeyGrant;
import dev.plimsoll.access.tenants.Tenant;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Issues a key to an application. */
class KeyDialog extends FormDialog<KeyDialog.Written> {
  /** By which parts of a grant are checked before the others are filled in. */
  private static final KeyGrant ANY = new KeyGrant("name", Set.of(Role.USER), null);

  private final ApiKeys keys;
  private final Clock clock;
  private final Actor actor;
  private final Consumer<IssuedKey> issued;
  private final TextField name;
  private final Select<Tenant> tenant;
  private final DatePicker expires;

  /**
   * What the key will allow.
   *
   * @param application empty if it is named like the key
   * @param features empty for all
   * @param scopes empty for what keys of these roles are usually for
   * @param expiresOn null if it does not expire
   */
  public record Written(
      String name,
      String application,
      Tenant tenant,
      Set<AiFeature> features,
      Set<Role> roles,
      Set<ApiScope> scopes,
      @Nullable LocalDate expiresOn) {
    KeyGrant grant() {
      var keys = features.stream().map(AiFeature::key).collect(Collectors.toSet());
      return new KeyGrant(
          name,
          application.isEmpty() ? name : application,
          tenant.id(),
          roles,
          keys.isEmpty() ? null : keys,
          scopes.isEmpty() ? ApiScope.usual(roles) : scopes,
          expiresOn);
    }
  }

  /**
   * @param tenants to which the key can belong
   */
  KeyDialog(
      ApiKeys keys,
      List<AiFeature> all,
      List<Tenant> tenants,
      Clock clock,
      Actor actor,
      Consumer<IssuedKey> issued) {
    super(Written.class, text("keys.issue"), text("keys.form.issue"));
    this.keys = keys;
    this.clock = clock;
    this.actor = actor;
    this.issued = issued;
    name =
        ask(
            Fields.line("keys.form.name"),
            "name",
            given -> new KeyGrant(given, Set.of(Role.USER), null));
    name.setRequiredIndicatorVisible(true);
    ask(
        Fields.line("keys.form.application"),
        "application",
        given -> ANY.of(given.isEmpty() ? ANY.name() : given));
    var features =
        ask(
            Fields.labelled(new MultiSelectComboBox<AiFeature>(), "keys.form.features"),
            "features");
    features.setItems(all);
    features.setItemLabelGenerator(AiFeature::title);
    CheckboxGroup<Role> roles = Fields.checkboxes("keys.form.roles", List.<Role>of());
    var scopes = Fields.labelled(new MultiSelectComboBox<ApiScope>(), "keys.form.scopes");
    tenant =
        ask(
            Choices.tenant(
                "keys.form.tenant",
                tenants,
                chosen -> {
                  Choices.offer(
                      roles,
                      Choices.roles(chosen).stream()
                          .filter(role -> role != Role.REVIEWER)
                          .toList());
                  scopes.setItems(ApiScope.all().filter(scope -> scope.isFor(chosen)).toList());
                }),
            "tenant");
    ask(roles, "roles", given -> new KeyGrant("name", tenant.getValue().id(), given, null));
    ask(scopes, "scopes");
    scopes.setItemLabelGenerator(ApiScope::text);
    expires = ask(Fields.day("keys.form.expires"), "expiresOn");
    fill(new Written("", "", tenants.getFirst(), Set.of(), Set.of(Role.USER), Set.of(), null));
  }

  @Override
  protected void submit(Written filled) {
    var grant = filled.grant();
    if (grant.hasExpired(clock.instant())) {
      refuse(expires, text("keys.form.expires.past"));
      return;
    }
    try {
      var key = keys.issue(grant, actor);
      close();
      issued.accept(key);
    } catch (InvalidApiKey _) {
      refuse(name, text("keys.form.name.taken"));
    }
  }
}
