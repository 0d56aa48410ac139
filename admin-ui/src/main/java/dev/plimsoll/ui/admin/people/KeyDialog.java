package dev.plimsoll.ui.admin.people;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.keys.InvalidApiKey;
import dev.plimsoll.access.keys.IssuedKey;
import dev.plimsoll.access.keys.KeyGrant;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Issues a key to an application. */
class KeyDialog extends FormDialog<KeyDialog.Written> {
  private final ApiKeys keys;
  private final Actor actor;
  private final Consumer<IssuedKey> issued;
  private final TextField name;

  /**
   * What the key will allow.
   *
   * @param features empty for all
   */
  public record Written(String name, Set<AiFeature> features, Set<Role> roles) {}

  KeyDialog(ApiKeys keys, List<AiFeature> all, Actor actor, Consumer<IssuedKey> issued) {
    super(Written.class, text("keys.issue"), text("keys.form.issue"));
    this.keys = keys;
    this.actor = actor;
    this.issued = issued;
    name =
        ask(
            Fields.line("keys.form.name"),
            "name",
            given -> new KeyGrant(given, Set.of(Role.USER), null));
    name.setRequiredIndicatorVisible(true);
    var features =
        ask(
            Fields.labelled(new MultiSelectComboBox<AiFeature>(), "keys.form.features"),
            "features");
    features.setItems(all);
    features.setItemLabelGenerator(AiFeature::title);
    ask(
        Fields.checkboxes("keys.form.roles", List.of(Role.USER, Role.STAFF, Role.ADMIN)),
        "roles",
        given -> new KeyGrant("name", given, null));
    fill(new Written("", Set.of(), Set.of(Role.USER)));
  }

  @Override
  protected void submit(Written filled) {
    var features = filled.features().stream().map(AiFeature::key).collect(Collectors.toSet());
    try {
      var key =
          keys.issue(
              new KeyGrant(filled.name(), filled.roles(), features.isEmpty() ? null : features),
              actor);
      close();
      issued.accept(key);
    } catch (InvalidApiKey _) {
      refuse(name, text("keys.form.name.taken"));
    }
  }
}
