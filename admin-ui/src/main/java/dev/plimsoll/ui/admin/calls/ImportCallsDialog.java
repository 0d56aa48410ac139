package dev.plimsoll.ui.admin.calls;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import dev.plimsoll.calls.exchange.ImportFile;
import dev.plimsoll.calls.exchange.ImportSummary;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.bodies.SpooledText;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import dev.plimsoll.ui.forms.TextUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Imports conversations of another system: checks a file, shows what it contains, and then imports
 * it.
 */
class ImportCallsDialog extends FormDialog<ImportCallsDialog.Origin>
    implements TextUpload.Listener {
  private static final int MEGABYTES = 32;

  private final ImportDesk desk;
  private final Actor actor;
  private final Runnable imported;
  private final TextUpload file = new TextUpload("JSONL", MEGABYTES, this, ".jsonl", ".ndjson");
  private final TextField source;
  private final Select<AiFeature> feature;
  private final ImportReport report = new ImportReport();
  private @Nullable SpooledText text;
  private String suggested = "";
  private int expected;
  private boolean writes;

  /**
   * The source of the conversations.
   *
   * @param feature null if each line names its own
   */
  public record Origin(String source, @Nullable AiFeature feature) {}

  ImportCallsDialog(ImportDesk desk, List<AiFeature> features, Actor actor, Runnable imported) {
    super(Origin.class, text("calls.import.title"), text("calls.import"));
    this.desk = desk;
    this.actor = actor;
    this.imported = imported;
    show(file);
    source = ask(Fields.line("calls.import.source"), "source");
    feature =
        ask(
            Fields.optional(
                "calls.import.feature",
                features,
                AiFeature::title,
                text("calls.import.feature.each")),
            "feature");
    show(report);
    source.setRequiredIndicatorVisible(true);
    source.addValueChangeListener(_ -> preview());
    feature.addValueChangeListener(_ -> preview());
    save().setEnabled(false);
    save().setDisableOnClick(true);
  }

  @Override
  public void received(String fileName, SpooledText content) {
    delete();
    text = content;
    var before = suggested;
    suggested = TextUpload.stem(fileName);
    if (!suggested.equals(before) && (source.isEmpty() || source.getValue().equals(before))) {
      // Its listener looks at the file then.
      source.setValue(suggested);
    } else {
      preview();
    }
  }

  @Override
  public void removed() {
    delete();
    preview();
  }

  @Override
  public void refused(String problem) {
    report.show(problem);
  }

  private void delete() {
    var old = text;
    text = null;
    if (old != null) {
      delete(old);
    }
  }

  private static void delete(SpooledText file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An import that has begun goes on, and deletes its file itself. */
  @Override
  protected void onDetach(DetachEvent event) {
    super.onDetach(event);
    if (!writes) {
      delete();
    }
  }

  private void preview() {
    report.removeAll();
    save().setEnabled(false);
    if (text != null) {
      report.wait(text("calls.import.reading"));
      desk.preview(file(), then(this::previewed));
    }
  }

  private void previewed(ImportSummary summary) {
    expected = summary.calls();
    report.show(summary);
    save().setEnabled(summary.conversations() > 0);
  }

  @Override
  protected void submit(Origin filled) {
    var ui = UI.getCurrent();
    report.wait(text("calls.import.writing"));
    setAll(false);
    writes = true;
    var done = then(this::saved);
    desk.take(
        file(),
        actor,
        calls -> show(ui, () -> report.progress(calls, expected)),
        outcome -> {
          writes = false;
          if (outcome instanceof ImportDesk.Done || !isAttached()) {
            delete();
          }
          done.accept(outcome);
        });
  }

  private void saved(ImportSummary summary) {
    close();
    Notification.show(text("calls.import.done", summary.conversations()));
    imported.run();
  }

  /** The file with the current fields; problems are found when it is read. */
  private Supplier<ImportFile> file() {
    var from = source.getValue();
    var chosen = feature.getValue();
    var content = text;
    return () ->
        new ImportFile(
            from,
            chosen == null ? null : chosen.key(),
            () -> content == null ? Stream.of() : content.lines());
  }

  private void setAll(boolean enabled) {
    file.setVisible(enabled);
    cancel().setText(enabled ? text("action.cancel") : text("calls.import.leave"));
    source.setEnabled(enabled);
    feature.setEnabled(enabled);
  }

  /** Shows the result of an import on the page. */
  private Consumer<ImportDesk.Outcome> then(Consumer<ImportSummary> done) {
    var ui = UI.getCurrent();
    return outcome ->
        show(
            ui,
            () -> {
              setAll(true);
              switch (outcome) {
                case ImportDesk.Done(var summary) -> done.accept(summary);
                case ImportDesk.Refused(var invalid) -> report.refuse(invalid);
                case ImportDesk.Failed(var words) ->
                    report.show(text("calls.import.failed", words));
              }
            });
  }

  /** An import continues after its page was closed. */
  private static void show(UI ui, Command change) {
    ui.accessLater(change::execute, () -> {}).run();
  }
}
