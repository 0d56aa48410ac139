package dev.plimsoll.ui.admin.calls;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import dev.plimsoll.calls.ImportFile;
import dev.plimsoll.calls.ImportSummary;
import dev.plimsoll.calls.InvalidImport;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.ui.parts.TextUpload;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Imports conversations of another system: a file, what it would bring, and then all of it. */
class ImportDialog extends Dialog implements TextUpload.Listener {
  private static final int MEGABYTES = 32;

  private final TextField source = new TextField("System that they come from");
  private final Select<AiFeature> feature = new Select<>();
  private final ImportReport report = new ImportReport();
  private final Button save = new Button("Import");
  private final Button cancel = new Button("Cancel", _ -> close());
  private final TextUpload file = new TextUpload("JSONL", MEGABYTES, this, ".jsonl", ".ndjson");
  private final transient ImportDesk desk;
  private final transient Actor actor;
  private final transient Runnable imported;
  private @Nullable String text;
  private String suggested = "";
  private int expected;

  ImportDialog(ImportDesk desk, List<AiFeature> features, Actor actor, Runnable imported) {
    super("Import conversations");
    this.desk = desk;
    this.actor = actor;
    this.imported = imported;
    setWidth("min(620px, 94vw)");
    source.setWidthFull();
    source.setRequiredIndicatorVisible(true);
    source.addValueChangeListener(_ -> preview());
    feature.setLabel("Feature that they are counted to");
    feature.setItems(features);
    feature.setItemLabelGenerator(item -> item == null ? "As each line says" : item.title());
    feature.setEmptySelectionAllowed(true);
    feature.setEmptySelectionCaption("As each line says");
    feature.setWidthFull();
    feature.addValueChangeListener(_ -> preview());
    save.setEnabled(false);
    save.setDisableOnClick(true);
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickListener(_ -> save());
    var form = new Div(file, source, feature, report);
    form.addClassName("stack");
    add(form);
    getFooter().add(cancel, save);
  }

  @Override
  public void received(String fileName, String content) {
    text = content;
    var before = suggested;
    suggested = TextUpload.stem(fileName);
    if (!suggested.equals(before) && (source.isEmpty() || source.getValue().equals(before))) {
      // Its listener goes on from here.
      source.setValue(suggested);
    } else {
      preview();
    }
  }

  @Override
  public void removed() {
    text = null;
    preview();
  }

  @Override
  public void refused(String problem) {
    report.tell(problem);
  }

  private void preview() {
    report.removeAll();
    save.setEnabled(false);
    if (text != null) {
      report.wait("Reading the file");
      desk.preview(file(), new Told(UI.getCurrent(), this::previewed));
    }
  }

  private void previewed(ImportSummary summary) {
    expected = summary.calls();
    report.show(summary);
    save.setEnabled(summary.conversations() > 0);
  }

  private void save() {
    var ui = UI.getCurrent();
    report.wait("Importing");
    setAll(false);
    desk.take(
        file(),
        actor,
        calls -> show(ui, () -> report.progress(calls, expected)),
        new Told(ui, this::saved));
  }

  private void saved(ImportSummary summary) {
    close();
    Notification.show("%,d conversations are there.".formatted(summary.conversations()));
    imported.run();
  }

  /** As the fields say now; what is wrong with it comes to light where it is read. */
  private Supplier<ImportFile> file() {
    var from = source.getValue();
    var chosen = feature.getValue();
    var content = text == null ? "" : text;
    return () -> new ImportFile(from, chosen == null ? null : chosen.key(), content);
  }

  private void setAll(boolean enabled) {
    file.setVisible(enabled);
    cancel.setText(enabled ? "Cancel" : "Close, and let it go on");
    source.setEnabled(enabled);
    feature.setEnabled(enabled);
  }

  /** An import goes on when nobody looks any more. */
  private static void show(UI ui, Command change) {
    ui.accessLater(change::execute, () -> {}).run();
  }

  /** Brings what comes of an import back to the page. */
  private class Told implements ImportDesk.Outcome {
    private final UI ui;
    private final Consumer<ImportSummary> then;

    Told(UI ui, Consumer<ImportSummary> then) {
      this.ui = ui;
      this.then = then;
    }

    @Override
    public void done(ImportSummary summary) {
      show(() -> then.accept(summary));
    }

    @Override
    public void refused(InvalidImport invalid) {
      show(() -> report.refuse(invalid));
    }

    @Override
    public void failed(String words) {
      show(() -> report.tell(words));
    }

    private void show(Command change) {
      ImportDialog.show(
          ui,
          () -> {
            setAll(true);
            change.execute();
          });
    }
  }
}
