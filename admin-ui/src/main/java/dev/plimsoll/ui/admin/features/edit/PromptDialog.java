package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.PromptSettings;
import dev.plimsoll.features.settings.PromptUse;
import dev.plimsoll.knowledge.KnowledgeBase;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptSummary;
import dev.plimsoll.ui.forms.Fields;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks for the prompt, its variables, and the documents that answers rest on. */
class PromptDialog extends EditDialog<PromptDialog.Written> {
  private final EditDesk desk;
  private final AiFeature feature;
  private final Map<PromptName, PromptSummary> all;
  private final Select<PromptName> prompt;
  private final Select<String> label;
  private final Div fields = div("stack");
  private final Map<String, TextArea> values = new TreeMap<>();

  /** The chosen prompt, on which the variables depend. */
  public record Written(
      @Nullable PromptName prompt, @Nullable String label, @Nullable String documents) {
    @Nullable PromptUse use(Map<String, String> variables) {
      return prompt == null || label == null ? null : new PromptUse(prompt, label, variables);
    }
  }

  PromptDialog(Editing editing) {
    super(Written.class, text("edit.prompt"), editing);
    desk = editing.desk();
    feature = editing.feature();
    all =
        desk.prompts().all().stream().collect(Collectors.toMap(PromptSummary::name, each -> each));
    var names = all.keySet().stream().sorted(Comparator.comparing(PromptName::value)).toList();
    prompt =
        ask(
            Fields.optional(
                "edit.prompt.name", names, PromptName::value, text("edit.prompt.name.none")),
            "prompt");
    label =
        ask(
            Fields.select("edit.prompt.label", List.<String>of(), name -> name),
            "label",
            chosen -> EditDialog.checkThere(chosen));
    pair(prompt, label);
    show(fields);
    ask(
        Fields.optional(
            "edit.prompt.documents",
            List.of(KnowledgeBase.GUIDE),
            name -> name,
            text("edit.prompt.documents.none")),
        "documents");
    prompt.addValueChangeListener(_ -> offerLabels());
    label.addValueChangeListener(_ -> offerVariables());
    label.setVisible(false);
    var now = feature.prompt().use();
    var known = now != null && all.containsKey(now.name()) ? now : null;
    begin(
        new Written(
            known == null ? null : known.name(),
            known == null ? null : known.label(),
            feature.prompt().collection()));
  }

  private void offerLabels() {
    var chosen = all.get(prompt.getValue());
    var labels = chosen == null ? new TreeSet<String>() : new TreeSet<>(chosen.labels().keySet());
    label.setItems(labels);
    label.setVisible(chosen != null);
    if (!labels.isEmpty()) {
      label.setValue(
          labels.contains(PromptRegistry.PRODUCTION)
              ? PromptRegistry.PRODUCTION
              : labels.getFirst());
    }
    offerVariables();
  }

  private void offerVariables() {
    fields.removeAll();
    values.clear();
    var use = new Written(prompt.getValue(), label.getValue(), null).use(Map.of());
    if (use != null) {
      desk.ownVariables(use).forEach(this::offerVariable);
    }
    fields.setVisible(!values.isEmpty());
  }

  private void offerVariable(String name) {
    var value = Fields.area("edit.prompt.variable");
    value.setLabel(text("edit.prompt.variable.of", name));
    value.setValue(feature.prompt().variables().getOrDefault(name, ""));
    values.put(name, value);
    fields.add(value);
  }

  @Override
  protected void submit(Written filled) {
    var missing = values.values().stream().filter(field -> field.getValue().isBlank()).toList();
    missing.forEach(field -> refuse(field, text("edit.prompt.variable.missing")));
    if (missing.isEmpty()) {
      super.submit(filled);
    }
  }

  @Override
  FeatureEdit edit(Written filled) {
    var variables = new TreeMap<>(feature.prompt().variables());
    values.forEach((name, field) -> variables.put(name, field.getValue()));
    return FeatureEdit.to(new PromptSettings(filled.use(variables), filled.documents()));
  }
}
