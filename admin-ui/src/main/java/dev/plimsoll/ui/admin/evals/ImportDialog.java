package dev.plimsoll.ui.admin.evals;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.evals.EvalsProblem;
import dev.plimsoll.evals.GoldenSet;
import dev.plimsoll.evals.GoldenSetName;
import dev.plimsoll.evals.GoldenSets;
import dev.plimsoll.evals.ImportFormat;
import dev.plimsoll.evals.SetFile;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.TextUpload;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Imports a file as a new golden set, or as the next version of one. */
class ImportDialog extends Dialog implements TextUpload.Listener {
  private final TextField name = new TextField("Name");
  private final Select<AiFeature> feature = new Select<>();
  private final Div problem = new Div();
  private final Button save = new Button("Import");
  private final transient GoldenSets sets;
  private final transient Actor actor;
  private @Nullable String text;
  private ImportFormat format = ImportFormat.JSON;

  /**
   * @param set to import the next version of; null for a new one
   */
  ImportDialog(GoldenSets sets, List<AiFeature> features, @Nullable GoldenSet set, Actor actor) {
    super(set == null ? "Import a golden set" : "Import a version of " + set.name());
    this.sets = sets;
    this.actor = actor;
    setWidth("min(520px, 94vw)");
    name.setHelperText("Lower-case letters, digits, dots, dashes and underscores");
    name.setWidthFull();
    name.setRequiredIndicatorVisible(true);
    feature.setLabel("Feature that it asks");
    feature.setItems(features);
    feature.setItemLabelGenerator(item -> item == null ? "As the file says" : item.title());
    feature.setEmptySelectionAllowed(true);
    feature.setEmptySelectionCaption("As the file says");
    feature.setWidthFull();
    if (set != null) {
      name.setValue(set.name().value());
      name.setReadOnly(true);
    }
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    save.setEnabled(false);
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickListener(_ -> save());
    var file = new TextUpload("JSON, JSONL or CSV", 1, this, ".json", ".jsonl", ".ndjson", ".csv");
    var form = new Div(file, name, feature, problem);
    form.addClassName("stack");
    add(form);
    getFooter().add(new Button("Cancel", _ -> close()), save);
  }

  @Override
  public void received(String fileName, String content) {
    var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    format =
        switch (ending) {
          case "csv" -> ImportFormat.CSV;
          case "jsonl", "ndjson" -> ImportFormat.JSONL;
          default -> ImportFormat.JSON;
        };
    if (name.isEmpty()) {
      name.setValue(TextUpload.stem(fileName).toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
    hold(content);
  }

  @Override
  public void removed() {
    hold(null);
  }

  @Override
  public void refused(String why) {
    problem.setText(why);
  }

  private void hold(@Nullable String content) {
    text = content;
    problem.setText("");
    save.setEnabled(content != null);
  }

  private void save() {
    if (text == null) {
      return;
    }
    var asked = feature.getValue();
    try {
      var file = new SetFile(format, text, asked == null ? null : asked.key());
      var imported = sets.importFile(new GoldenSetName(name.getValue().strip()), file, actor);
      var version = imported.version();
      close();
      Notification.show(
          imported.changed()
              ? "Version %d with %d cases is there."
                  .formatted(version.version(), version.cases().size())
              : "The file says what version %d says; nothing changed."
                  .formatted(version.version()));
      EvalsNavigation.open(version.name());
    } catch (EvalsProblem e) {
      problem.setText(e.getMessage());
    }
  }
}
