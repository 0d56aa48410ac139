package dev.plimsoll.ui.admin.calls;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.plimsoll.calls.ConversationImport;
import dev.plimsoll.calls.ImportFile;
import dev.plimsoll.calls.ImportSummary;
import dev.plimsoll.calls.InvalidImport;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.serving.AiFeature;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Imports conversations of another system: a file, what it would bring, and then all of it. */
class ImportDialog extends Dialog {
  private static final long serialVersionUID = 1;
  private static final int MAX_BYTES = 32 << 20;

  private final TextField source = new TextField("System that they come from");
  private final Select<AiFeature> feature = new Select<>();
  private final Div result = new Div();
  private final Button save = new Button("Import");
  private final transient ConversationImport imports;
  private final transient Actor actor;
  private final transient Runnable imported;
  private @Nullable String text;

  ImportDialog(
      ConversationImport imports, List<AiFeature> features, Actor actor, Runnable imported) {
    super("Import conversations");
    this.imports = imports;
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
    result.getElement().setAttribute("role", "status");
    save.setEnabled(false);
    save.setDisableOnClick(true);
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickListener(_ -> save());
    var form = new Div(file(), source, feature, result);
    form.addClassName("stack");
    add(form);
    getFooter().add(new Button("Cancel", _ -> close()), save);
  }

  private Upload file() {
    var upload =
        new Upload(
            UploadHandler.inMemory((metadata, bytes) -> received(metadata.fileName(), bytes)));
    upload.setAcceptedFileExtensions(".jsonl", ".ndjson");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(MAX_BYTES);
    upload.addFileRejectedListener(_ -> tell("The file must be JSONL, of at most 32 MB."));
    upload.addFileRemovedListener(_ -> received(null));
    return upload;
  }

  private void received(String fileName, byte[] bytes) {
    if (source.isEmpty()) {
      source.setValue(fileName.replaceAll("\\.[^.]*$", ""));
    }
    try {
      received(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      received(null);
      tell("The file must be UTF-8.");
    }
  }

  private void received(@Nullable String content) {
    text = content;
    preview();
  }

  private void preview() {
    result.removeAll();
    save.setEnabled(false);
    if (text != null) {
      var summary = tried(imports::preview);
      if (summary != null) {
        show(summary);
        save.setEnabled(summary.conversations() > 0);
      }
    }
  }

  private void save() {
    var summary = tried(file -> imports.take(file, actor));
    if (summary != null) {
      close();
      Notification.show("%,d conversations are there.".formatted(summary.conversations()));
      imported.run();
    }
  }

  /** Null when the file is refused, which is told. */
  private @Nullable ImportSummary tried(Function<ImportFile, ImportSummary> step) {
    var chosen = feature.getValue();
    try {
      var content = text == null ? "" : text;
      return step.apply(
          new ImportFile(source.getValue(), chosen == null ? null : chosen.key(), content));
    } catch (InvalidImport invalid) {
      tell("Nothing can be imported until this is mended:");
      var problems = new UnorderedList();
      problems.addClassName("problem");
      invalid.problems().forEach(problem -> problems.add(new ListItem(problem.toString())));
      result.add(problems);
      return null;
    }
  }

  private void show(ImportSummary summary) {
    result.add(
        new Paragraph(
            "%,d new conversations with %,d calls; %,d were imported before."
                .formatted(summary.conversations(), summary.calls(), summary.known())));
    var titles = new UnorderedList();
    titles.addClassNames("quiet", "small");
    summary.titles().forEach(title -> titles.add(new ListItem(title)));
    result.add(titles);
  }

  private void tell(String problem) {
    var words = new Paragraph(problem);
    words.addClassName("problem");
    result.removeAll();
    result.add(words);
  }
}
