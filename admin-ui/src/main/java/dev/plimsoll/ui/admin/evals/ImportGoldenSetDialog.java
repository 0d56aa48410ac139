package dev.plimsoll.ui.admin.evals;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.evals.cases.EvalsProblem;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.formats.ImportFormat;
import dev.plimsoll.evals.formats.SetFile;
import dev.plimsoll.evals.sets.GoldenSet;
import dev.plimsoll.evals.sets.GoldenSets;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.bodies.SpooledText;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import dev.plimsoll.ui.forms.SuggestedKey;
import dev.plimsoll.ui.forms.TextUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Imports a file as a new golden set, or as the next version of one. */
class ImportGoldenSetDialog extends FormDialog<ImportGoldenSetDialog.Written>
    implements TextUpload.Listener {
  private final GoldenSets sets;
  private final Actor actor;
  private final TextField name;
  private final Select<AiFeature> feature;

  /** The name that the file before suggested. */
  private String suggested = "";

  private @Nullable String text;
  private ImportFormat format = ImportFormat.JSON;

  /**
   * What the file becomes.
   *
   * @param feature null where the file says which
   */
  public record Written(GoldenSetName name, @Nullable AiFeature feature) {}

  /**
   * Begins without a file.
   *
   * @param set to import the next version of; null for a new one
   */
  ImportGoldenSetDialog(
      GoldenSets sets, List<AiFeature> features, @Nullable GoldenSet set, Actor actor) {
    super(
        Written.class,
        set == null ? text("evals.import.new") : text("evals.import.next", set.name()),
        text("evals.import.go"));
    this.sets = sets;
    this.actor = actor;
    show(
        new TextUpload(
            text("evals.import.formats"), 1, this, ".json", ".jsonl", ".ndjson", ".csv"));
    name = ask(Fields.line("evals.import.name"), "name", GoldenSetName::new, GoldenSetName::value);
    name.setRequiredIndicatorVisible(true);
    feature =
        ask(
            Fields.optional(
                "evals.import.feature",
                features,
                AiFeature::title,
                text("evals.import.feature.file")),
            "feature");
    if (set != null) {
      fill(new Written(set.name(), null));
      name.setReadOnly(true);
    }
    save().setEnabled(false);
  }

  @Override
  public void received(String fileName, SpooledText content) {
    var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    format =
        switch (ending) {
          case "csv" -> ImportFormat.CSV;
          case "jsonl", "ndjson" -> ImportFormat.JSONL;
          default -> ImportFormat.JSON;
        };
    if (name.getValue().equals(suggested)) {
      suggested = SuggestedKey.of(TextUpload.stem(fileName));
      name.setValue(suggested);
    }
    try (content) {
      keep(content.whole());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void removed() {
    keep(null);
  }

  @Override
  public void refused(String why) {
    refuse(why);
  }

  private void keep(@Nullable String content) {
    text = content;
    refuse("");
    save().setEnabled(content != null);
  }

  @Override
  protected void submit(Written filled) {
    if (text == null) {
      return;
    }
    var asked = filled.feature() == null ? null : filled.feature().key();
    try {
      var imported = sets.importFile(filled.name(), new SetFile(format, text, asked), actor);
      var version = imported.version();
      close();
      Notification.show(
          imported.changed()
              ? text("evals.import.done", version.version(), version.cases().size())
              : text("evals.import.same", version.version()));
      EvalsNavigation.open(version.name());
    } catch (EvalsProblem e) {
      if (asked == null && "feature".equals(e.field())) {
        refuse(feature, text("evals.import.feature.missing"));
      } else {
        refuse(text("evals.import.refused", e.getMessage()));
      }
    }
  }
}
