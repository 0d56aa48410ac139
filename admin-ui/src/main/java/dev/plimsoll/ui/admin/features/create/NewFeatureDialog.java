package dev.plimsoll.ui.admin.features.create;

import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.features.InvalidFeature;
import dev.plimsoll.features.StarterInstructions;
import dev.plimsoll.features.settings.About;
import dev.plimsoll.knowledge.KnowledgeBase;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.prompts.InvalidPrompt;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import dev.plimsoll.ui.forms.SuggestedKey;
import java.util.List;

/**
 * Makes a feature: what it is called, what it is to do, what its model is told, and which models
 * answer. Nobody has it at first.
 */
public class NewFeatureDialog extends FormDialog<NewFeature> {
  private final CreateDesk desk;
  private final TextField key;
  private final Select<Task> task;
  private final TextArea labels;
  private final Select<PromptName> prompt;
  private final TextArea instructions;
  private final Select<String> documents;
  private final TextArea lastWords;
  private String offered = "";

  public NewFeatureDialog(CreateDesk desk) {
    super(NewFeature.class, text("feature.new.heading"), text("feature.new.verb"));
    this.desk = desk;
    setWidth("min(680px, 94vw)");
    setCloseOnOutsideClick(false);
    var title =
        ask(Fields.line("feature.new.title"), "title", name -> new About(name, null, null, null));
    title.setMaxLength(About.LONGEST_TITLE);
    key = ask(Fields.line("feature.new.key"), "key", FeatureKey::new, FeatureKey::value);
    pair(title, key);
    SuggestedKey.follow(title, key);
    task = ask(Fields.select("feature.new.task", Task.class), "task");
    task.setItemLabelGenerator(each -> text(each, "explained"));
    ask(Fields.line("feature.new.description"), "description")
        .setMaxLength(About.LONGEST_DESCRIPTION);
    labels = ask(Fields.area("feature.new.labels"), "labels", NewFeatureDialog::checkLabels);
    prompt =
        ask(
            Fields.optional(
                "feature.new.prompt",
                desk.readyPrompts(),
                PromptName::value,
                text("feature.new.prompt.none")),
            "prompt");
    instructions = ask(Fields.area("feature.new.instructions"), "instructions");
    documents =
        ask(
            Fields.optional(
                "edit.prompt.documents",
                List.of(KnowledgeBase.GUIDE),
                name -> name,
                text("edit.prompt.documents.none")),
            "documents");
    var models = desk.models();
    pair(
        ask(Fields.select("feature.new.model", models, ModelKey::value), "model"),
        ask(
            Fields.optional(
                "feature.new.second", models, ModelKey::value, text("feature.new.second.none")),
            "second"));
    lastWords = ask(Fields.area("feature.new.last-words"), "lastWords");
    show(note(text("feature.new.off")));
    task.addValueChangeListener(_ -> fit());
    prompt.addValueChangeListener(_ -> fit());
    fill(
        new NewFeature(
            "",
            new FeatureKey("new"),
            Task.CHAT,
            "",
            "",
            null,
            "",
            null,
            models.getFirst(),
            null,
            ""));
    leaveEmpty(key);
    fit();
  }

  /** Shows the fields that the task has, and the instructions to begin with. */
  private void fit() {
    var chosen = task.getValue();
    var writes = chosen != Task.EMBED;
    labels.setVisible(chosen == Task.CLASSIFY);
    prompt.setVisible(writes);
    instructions.setVisible(writes && prompt.getValue() == null);
    documents.setVisible(chosen == Task.ANSWER);
    lastWords.setVisible(writes && chosen != Task.CLASSIFY);
    if (instructions.getValue().equals(offered)) {
      offered = StarterInstructions.of(chosen);
      instructions.setValue(offered);
    }
    if (chosen == Task.ANSWER && documents.getValue() == null) {
      documents.setValue(KnowledgeBase.GUIDE);
    }
  }

  private static void checkLabels(String labels) {
    if (NewFeature.lines(labels).size() < 2) {
      throw new IllegalArgumentException("too few");
    }
  }

  @Override
  protected void submit(NewFeature filled) {
    if (desk.isTaken(filled.key())) {
      refuse(key, text("feature.new.key.taken", filled.key()));
      return;
    }
    try {
      desk.create(filled);
      close();
    } catch (InvalidPrompt e) {
      refuse(instructions, text("feature.new.instructions.refused", e.getMessage()));
    } catch (InvalidFeature e) {
      refuse(text("feature.new.refused", e.getMessage()));
    }
  }
}
