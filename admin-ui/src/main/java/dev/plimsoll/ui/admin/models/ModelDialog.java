package dev.plimsoll.ui.admin.models;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.InvalidModel;
import dev.plimsoll.models.Model;
import dev.plimsoll.models.ModelDeclaration;
import dev.plimsoll.models.Provider;
import dev.plimsoll.ui.parts.FileNote;
import dev.plimsoll.ui.parts.FormProblem;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks which model of which provider features may use, under which key. */
class ModelDialog extends Dialog {
  private final TextField key = new TextField("Key");
  private final Select<Provider> provider = new Select<>();
  private final TextField name = new TextField("Its name at the provider");
  private final IntegerField atOnce = new IntegerField("Calls at once, at most");
  private final Checkbox hedged = new Checkbox("Ask a second time when an answer is slow");
  private final FormProblem problem = new FormProblem();
  private final transient ModelsDesk desk;
  private final transient @Nullable Model now;

  /**
   * @param now null for a new model
   * @param at where it is served to begin with
   * @param decided is told of a model that can be declared, and what to close once it is
   */
  ModelDialog(
      ModelsDesk desk,
      @Nullable Model now,
      Provider at,
      BiConsumer<ModelDeclaration, Dialog> decided) {
    super(now == null ? "New model" : "Change the model " + now.key());
    this.desk = desk;
    this.now = now;
    setWidth("min(560px, 94vw)");
    var form = new Div();
    form.addClassName("stack");
    if (now != null && desk.isInFile(now)) {
      form.add(FileNote.onChange());
    }
    form.add(fields(), hedged, problem);
    add(form);
    fill(at);
    problem
        .at("key", "Key", key)
        .at("name", "Its name at the provider", name)
        .at("atOnce", "Calls at once", atOnce);
    var next = new Button("Continue…", _ -> read(decided));
    next.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), next);
    addOpenedChangeListener(_ -> (now == null ? key : name).focus());
  }

  private Div fields() {
    key.setHelperText(now == null ? "As features name it; it cannot be changed later" : null);
    name.setHelperText("With its version, where the provider offers one");
    provider.setLabel("Provider");
    provider.setItems(desk.declarations().providers());
    provider.setItemLabelGenerator(Provider::name);
    atOnce.setPlaceholder("the usual bound");
    atOnce.setHelperText("On each node");
    hedged.setHelperText("Later than 95 % of its answers come; at most 5 % more calls");
    var fields = new Div(key, provider, name, atOnce);
    fields.addClassName("pairs");
    return fields;
  }

  private void fill(Provider at) {
    provider.setValue(at);
    if (now != null) {
      key.setValue(now.key().value());
      key.setReadOnly(true);
      name.setValue(now.name());
      atOnce.setValue(now.atOnce());
      hedged.setValue(now.hedged());
    }
  }

  private void read(BiConsumer<ModelDeclaration, Dialog> decided) {
    try {
      var model = typed();
      if (now == null && desk.declarations().isDeclared(model.key())) {
        problem.tell("key", "another: '" + model.key() + "' is taken");
        return;
      }
      problem.clear();
      decided.accept(model, this);
    } catch (InvalidModel e) {
      problem.tell(e.field(), e.expected());
    } catch (IllegalArgumentException _) {
      problem.tell("key", "1 to 64 lower-case letters, digits, dots, dashes or underscores");
    }
  }

  private ModelDeclaration typed() {
    var model =
        new Model(
            new ModelKey(key.getValue().strip()),
            provider.getValue(),
            name.getValue().strip(),
            hedged.getValue(),
            atOnce.getValue());
    return ModelDeclaration.of(model);
  }
}
