package dev.plimsoll.prompts;

import dev.plimsoll.domain.PromptName;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prompts: save a version, point a label at it, take the label back. */
@ApplicationScoped
public class PromptRegistry {
  static final String PROMPT = "prompt";
  static final String LABEL = "prompt label";
  private static final Pattern LABEL_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  @Inject Prompts prompts;
  @Inject LabelledPrompts labelled;
  @Inject Event<LabelMoving> moving;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /**
   * Saves a draft as the next version; one that says what the latest says makes none.
   *
   * @throws InvalidPrompt when it could not always be rendered
   */
  @Transactional
  public PromptVersion save(PromptName name, PromptDraft draft, Actor author) {
    draft.check();
    var latest = prompts.latest(name);
    if (latest.filter(version -> version.says(draft)).isPresent()) {
      return latest.get();
    }
    var next = latest.map(PromptVersion::version).orElse(0) + 1;
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var saved = new PromptVersion(name, next, draft, author.name(), now);
    prompts.add(saved);
    ledger.record(
        new Change(
            author,
            new Subject(PROMPT, name.value()),
            "saved version " + next,
            draft.note().isBlank() ? null : draft.note(),
            latest.map(version -> Json.write(version.parts())).orElse(null),
            Json.write(saved.parts())));
    return saved;
  }

  /** Points a label at a version. */
  @Transactional
  public void label(
      PromptName name, String label, int version, Actor actor, @Nullable String reason) {
    if (!LABEL_NAME.matcher(label).matches()) {
      throw new InvalidPrompt(
          "label must be 1 to 64 lower-case letters, digits, dots, dashes or underscores, but was '"
              + label
              + "'");
    }
    moving.fire(new LabelMoving(existing(name, version), label));
    var row = prompts.label(name, label);
    var before = row.map(found -> found.trail().present()).orElse(null);
    if (before != null && before == version) {
      return;
    }
    row.ifPresentOrElse(
        found -> found.become(found.trail().movedTo(version)),
        () -> prompts.add(new LabelRow(name, label, version)));
    record(name, label, "moved", actor, reason, before, version);
  }

  /**
   * Points a label at the version that it pointed at before.
   *
   * @throws InvalidPrompt when it never pointed at another
   */
  @Transactional
  public int rollBack(PromptName name, String label, Actor actor, @Nullable String reason) {
    var row =
        prompts
            .label(name, label)
            .orElseThrow(() -> new UnknownPrompt(name, "label '" + label + "'"));
    var before = row.trail().present();
    var back =
        row.trail()
            .rolledBack()
            .orElseThrow(
                () -> new InvalidPrompt("label '" + label + "' never pointed at another version"));
    moving.fire(new LabelMoving(existing(name, back.present()), label));
    row.become(back);
    record(name, label, "rolled back", actor, reason, before, back.present());
    return back.present();
  }

  /** Makes the latest version say this, and the labels point at it; nothing happens when so. */
  @Transactional
  public void declare(PromptName name, PromptDraft draft, Set<String> labels, Actor actor) {
    var saved = save(name, draft, actor);
    labels.stream().sorted().forEach(label -> label(name, label, saved.version(), actor, null));
  }

  /** The version that a label points at, from memory. */
  public Optional<PromptVersion> labelled(PromptName name, String label) {
    return labelled.labelled(name, label);
  }

  /** The versions of a prompt, newest first. */
  @Transactional
  public List<PromptVersion> versions(PromptName name) {
    return prompts.versions(name);
  }

  /** Two versions line by line, side by side. */
  @Transactional
  public List<DiffRow> diff(PromptName name, int left, int right) {
    return DiffRow.between(existing(name, left), existing(name, right));
  }

  /** All prompts by name. */
  @Transactional
  public List<PromptSummary> all() {
    var labels = prompts.labels();
    return prompts.names().stream()
        .map(name ->
            new PromptSummary(
                name,
                prompts.latest(name).orElseThrow(),
                labels.stream()
                    .filter(row -> row.prompt.equals(name.value()))
                    .collect(Collectors.toMap(row -> row.label, r -> r.trail().present()))))
        .toList();
  }

  private PromptVersion existing(PromptName name, int version) {
    return prompts
        .version(name, version)
        .orElseThrow(() -> new UnknownPrompt(name, "version " + version));
  }

  private void record(
      PromptName name,
      String label,
      String action,
      Actor actor,
      @Nullable String reason,
      @Nullable Integer before,
      int after) {
    ledger.record(
        new Change(
            actor,
            new Subject(LABEL, name + ":" + label),
            action,
            reason,
            before == null ? null : before.toString(),
            Integer.toString(after)));
  }
}
