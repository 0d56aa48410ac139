package dev.plimsoll.ui.admin.features.create;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.StarterInstructions;
import dev.plimsoll.features.settings.About;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.OutputChecks;
import dev.plimsoll.features.settings.PromptSettings;
import dev.plimsoll.features.settings.PromptUse;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.prompts.PromptDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A new feature as an admin describes it.
 *
 * @param labels what a feature that classifies chooses from, one on each line
 * @param prompt one of the registry; null for the instructions
 * @param instructions what the model is told before the user's words; empty for nothing
 * @param documents the collection that answers rest on; null for none
 * @param second the model that is asked if the first fails; null for none
 * @param lastWords what users read if no model answers; empty for the usual words
 */
public record NewFeature(
    String title,
    FeatureKey key,
    Task task,
    String description,
    String labels,
    @Nullable PromptName prompt,
    String instructions,
    @Nullable String documents,
    ModelKey model,
    @Nullable ModelKey second,
    String lastWords) {

  /** Fields that the task does not have are empty. */
  public NewFeature(
      String title,
      FeatureKey key,
      Task task,
      String description,
      @Nullable String labels,
      @Nullable PromptName prompt,
      @Nullable String instructions,
      @Nullable String documents,
      ModelKey model,
      @Nullable ModelKey second,
      @Nullable String lastWords) {
    this.title = title;
    this.key = key;
    this.task = task;
    this.description = description;
    this.labels = Objects.requireNonNullElse(labels, "");
    this.prompt = prompt;
    this.instructions = Objects.requireNonNullElse(instructions, "");
    this.documents = documents;
    this.model = model;
    this.second = second;
    this.lastWords = Objects.requireNonNullElse(lastWords, "");
  }

  /** The prompt to be saved for it, under its own key; empty if it needs none. */
  Optional<PromptDraft> draft(String note) {
    return prompt != null || instructions.isBlank()
        ? Optional.empty()
        : Optional.of(StarterInstructions.draft(instructions, note));
  }

  /** The feature, once its prompt is saved. */
  AiFeature feature() {
    return new AiFeature(
        key,
        task,
        new About(title, description, null, null),
        task == Task.EMBED ? null : new PromptSettings(use(), documents),
        null,
        new Fallback(steps()),
        null,
        task == Task.CLASSIFY ? OutputChecks.ofLabels(lines(labels)) : null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The labels that are entered. */
  static List<String> lines(String labels) {
    return labels.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }

  private List<FallbackStep> steps() {
    var steps = new ArrayList<FallbackStep>();
    Stream.of(model, second)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(each -> steps.add(new FallbackStep.Model(each)));
    if (!lastWords.isBlank()) {
      steps.add(new FallbackStep.Template(lastWords));
    }
    return steps;
  }

  private @Nullable PromptUse use() {
    if (prompt != null) {
      return new PromptUse(prompt, null, Map.of());
    }
    return instructions.isBlank()
        ? null
        : new PromptUse(new PromptName(key.value()), null, Map.of());
  }
}
