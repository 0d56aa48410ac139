package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.PromptUse;
import dev.plimsoll.knowledge.KnowledgeBase;
import dev.plimsoll.prompts.PromptSummary;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks what is put around the user's words, and the documents that answers rest on. */
class PromptDialog extends EditDialog {
  private static final String USUAL_LABEL = "production";

  private final transient EditDesk desk;
  private final transient AiFeature feature;
  private final transient Map<PromptName, PromptSummary> all;
  private final Select<PromptName> prompt = new Select<>();
  private final Select<String> label = new Select<>();
  private final Select<String> documents = new Select<>();
  private final Div fields = new Div();
  private final Map<String, TextArea> values = new TreeMap<>();

  PromptDialog(Editing editing) {
    super("What the model is asked", editing);
    desk = editing.desk();
    feature = editing.feature();
    all = desk.prompts().stream().collect(Collectors.toMap(PromptSummary::name, each -> each));
    fields.addClassName("stack");
    choices();
    var now = feature.prompt();
    if (now != null && all.containsKey(now.name())) {
      prompt.setValue(now.name());
      label.setValue(now.label());
    }
    documents.setValue(feature.collection());
    show();
    var which = new Div(prompt, label);
    which.addClassName("pairs");
    ask(which, fields, documents);
  }

  private void choices() {
    prompt.setLabel("Prompt");
    prompt.setItems(
        all.keySet().stream().sorted((a, b) -> a.value().compareTo(b.value())).toList());
    prompt.setEmptySelectionAllowed(true);
    prompt.setEmptySelectionCaption("None: what the caller says");
    prompt.addValueChangeListener(_ -> offerLabels());
    label.setLabel("Version with the label");
    label.addValueChangeListener(_ -> show());
    documents.setLabel("Documents");
    documents.setItems(KnowledgeBase.GUIDE);
    documents.setEmptySelectionAllowed(true);
    documents.setEmptySelectionCaption("None");
  }

  private void offerLabels() {
    var chosen = all.get(prompt.getValue());
    var labels = chosen == null ? new TreeSet<String>() : new TreeSet<>(chosen.labels().keySet());
    label.setItems(labels);
    if (!labels.isEmpty()) {
      label.setValue(labels.contains(USUAL_LABEL) ? USUAL_LABEL : labels.getFirst());
    }
    show();
  }

  private void show() {
    label.setVisible(!prompt.isEmpty());
    fields.removeAll();
    values.clear();
    var use = use();
    if (use != null) {
      desk.ownVariables(use).forEach(this::offerVariable);
    }
    fields.setVisible(!values.isEmpty());
  }

  private void offerVariable(String name) {
    var value = new TextArea("Variable " + name);
    value.setValue(feature.variables().getOrDefault(name, ""));
    value.setHelperText("Where a question brings none");
    value.setWidthFull();
    values.put(name, value);
    fields.add(value);
  }

  private @Nullable PromptUse use() {
    return prompt.isEmpty() || label.isEmpty()
        ? null
        : new PromptUse(prompt.getValue(), label.getValue());
  }

  @Override
  FeatureEdit edit() {
    if (!prompt.isEmpty() && label.isEmpty()) {
      throw new IllegalArgumentException("prompt.label must be one that a version carries");
    }
    var variables = new TreeMap<>(feature.variables());
    variables.keySet().removeAll(values.keySet());
    values.forEach((name, field) -> {
      if (!field.getValue().isBlank()) {
        variables.put(name, field.getValue());
      }
    });
    return FeatureEdit.prompt(use(), variables, documents.getValue());
  }
}
