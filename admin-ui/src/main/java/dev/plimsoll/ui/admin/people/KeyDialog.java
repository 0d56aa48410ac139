package dev.plimsoll.ui.admin.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.access.ApiKeys;
import dev.plimsoll.access.InvalidApiKey;
import dev.plimsoll.access.IssuedKey;
import dev.plimsoll.access.KeyGrant;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.serving.AiFeature;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Issues a key to an application. */
class KeyDialog extends Dialog {
  private final TextField name = new TextField("Name of the application");
  private final CheckboxGroup<Role> roles = new CheckboxGroup<>("Roles");
  private final MultiSelectComboBox<AiFeature> features =
      new MultiSelectComboBox<>("Features that it may use");
  private final Div problem = new Div();

  KeyDialog(ApiKeys keys, List<AiFeature> all, Actor actor, Consumer<IssuedKey> issued) {
    super("Issue a key");
    setWidth("min(460px, 94vw)");
    name.setWidthFull();
    name.setRequiredIndicatorVisible(true);
    roles.setItems(Role.USER, Role.STAFF, Role.ADMIN);
    roles.setItemLabelGenerator(PeopleView::word);
    roles.setValue(Set.of(Role.USER));
    roles.setHelperText("Admin is for automation: evals from CI, for one");
    features.setItems(all);
    features.setItemLabelGenerator(AiFeature::title);
    features.setPlaceholder("All features");
    features.setWidthFull();
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    var form = new Div(name, features, roles, problem);
    form.addClassName("stack");
    add(form);
    var save = new Button("Issue", _ -> issue(keys, actor, issued));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), save);
    addOpenedChangeListener(_ -> name.focus());
  }

  private void issue(ApiKeys keys, Actor actor, Consumer<IssuedKey> issued) {
    try {
      var grant = new KeyGrant(name.getValue().strip(), roles.getValue(), chosen());
      var key = keys.issue(grant, actor);
      close();
      issued.accept(key);
    } catch (InvalidApiKey e) {
      problem.setText(e.getMessage());
    }
  }

  private @Nullable Set<FeatureKey> chosen() {
    return features.isEmpty()
        ? null
        : features.getValue().stream().map(AiFeature::key).collect(Collectors.toSet());
  }
}
