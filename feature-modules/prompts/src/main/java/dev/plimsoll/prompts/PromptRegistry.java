package dev.plimsoll.prompts;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import dev.plimsoll.prompts.Labels.Move;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The prompts: saves versions, points labels to them, and rolls labels back. */
@ApplicationScoped
public class PromptRegistry {
  /** The label of the version that serves users. */
  public static final String PRODUCTION = "production";

  static final String KIND = "prompt";

  @Inject Prompts prompts;
  @Inject Labels labels;
  @Inject LabelledPrompts labelled;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /**
   * Saves a draft as the next version, unless it says the same as the latest.
   *
   * @throws InvalidPrompt if it could not always be rendered
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public PromptVersion save(PromptName name, PromptDraft draft, Actor author) {
    draft.check(name);
    ledger.lock();
    var latest = prompts.latest(name).orElse(null);
    if (latest != null && latest.says(draft)) {
      return latest;
    }
    var number = latest == null ? 1 : latest.version() + 1;
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var saved = new PromptVersion(name, number, draft, author.name(), now);
    prompts.add(saved);
    record(author, latest, saved);
    return saved;
  }

  private void record(Actor author, @Nullable PromptVersion before, PromptVersion saved) {
    ledger.record(
        new Change(
            author,
            new Subject(KIND, saved.name().value()),
            "saved version " + saved.version(),
            saved.note().isBlank() ? null : saved.note(),
            before == null ? null : Json.write(before.parts()),
            Json.write(saved.parts())));
  }

  /**
   * Points a label to a version; does nothing if it already points there.
   *
   * @throws UnknownPrompt if there is no such version
   * @throws InvalidPrompt if a feature that uses the label cannot fill the version's variables
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void label(
      PromptName name, String label, int version, Actor actor, @Nullable String reason) {
    labels.point(new Move(name, label, actor, reason), version);
  }

  /**
   * Points a label back to the version before and returns that version.
   *
   * @throws InvalidPrompt if it has never pointed to another
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public int rollBack(PromptName name, String label, Actor actor, @Nullable String reason) {
    return labels.rollBack(new Move(name, label, actor, reason));
  }

  /** Saves a version, unless the latest says the same, and points the labels to it. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void declare(PromptName name, PromptDraft draft, Set<String> labels, Actor actor) {
    var saved = save(name, draft, actor);
    labels.stream().sorted().forEach(label -> label(name, label, saved.version(), actor, null));
  }

  /** The version that a label points to, from memory. */
  public Optional<PromptVersion> labelled(PromptName name, String label) {
    return labelled.labelled(name, label);
  }

  /**
   * One version of a prompt.
   *
   * @throws UnknownPrompt if there is no such version
   */
  @Transactional
  public PromptVersion version(PromptName name, int version) {
    return prompts.existing(name, version);
  }

  /** The versions of a prompt, newest first. */
  @Transactional
  public List<PromptVersion> versions(PromptName name) {
    return prompts.versions(name);
  }

  /** A line-by-line comparison of two versions. */
  @Transactional
  public List<DiffRow> diff(PromptName name, int left, int right) {
    return DiffRow.between(prompts.existing(name, left), prompts.existing(name, right));
  }

  /** All prompts, sorted by name. */
  @Transactional
  public List<PromptSummary> all() {
    var labels = prompts.labels().stream().collect(Collectors.groupingBy(LabelRow::prompt));
    return prompts.latest().stream()
        .map(latest -> summary(latest, labels.getOrDefault(latest.name(), List.of())))
        .toList();
  }

  private static PromptSummary summary(PromptVersion latest, List<LabelRow> labels) {
    var pointed =
        labels.stream().collect(Collectors.toMap(LabelRow::label, row -> row.trail().labelled()));
    return new PromptSummary(latest.name(), latest, pointed);
  }
}
