package dev.plimsoll.prompts;

import dev.plimsoll.domain.PromptName;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moves labels from version to version and records each move. */
@ApplicationScoped
class Labels {
  static final String KIND = "prompt-label";
  private static final Pattern LABEL = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final int LONGEST_REASON = 2_000;

  /** A move of a label, with who made it and why. */
  record Move(PromptName name, String label, Actor actor, @Nullable String reason) {
    Move {
      if (!LABEL.matcher(label).matches()) {
        throw new InvalidPrompt(
            "label must be 1 to 64 lower-case letters, digits, dots, dashes or underscores,"
                + " starting with a letter or digit, but was '"
                + label
                + "'");
      }
      if (reason != null && reason.length() > LONGEST_REASON) {
        throw new InvalidPrompt("reason must be at most " + LONGEST_REASON + " characters");
      }
    }
  }

  @Inject Prompts prompts;
  @Inject Event<LabelMoving> moving;
  @Inject Ledger ledger;

  void point(Move move, int version) {
    ledger.lock();
    announce(move, version);
    var row = prompts.label(move.name(), move.label()).orElse(null);
    if (row == null) {
      prompts.put(new LabelRow(move.name(), move.label(), LabelTrail.startingAt(version)));
      record(move, "moved", null, version);
    } else if (row.trail().present() != version) {
      follow(move, "moved", row, row.trail().movedTo(version));
    }
  }

  int rollBack(Move move) {
    ledger.lock();
    var row =
        prompts
            .label(move.name(), move.label())
            .orElseThrow(() -> new UnknownPrompt(move.name(), "label '" + move.label() + "'"));
    var back = row.trail().rolledBack().orElseThrow(() -> nowhereToGo(move));
    announce(move, back.present());
    follow(move, "rolled back", row, back);
    return back.present();
  }

  private static InvalidPrompt nowhereToGo(Move move) {
    return new InvalidPrompt("label '" + move.label() + "' has no earlier version to roll back to");
  }

  /** Lets observers refuse the version before anything is changed. */
  private void announce(Move move, int version) {
    moving.fire(new LabelMoving(prompts.existing(move.name(), version), move.label()));
  }

  private void follow(Move move, String action, LabelRow row, LabelTrail trail) {
    var before = row.trail().present();
    prompts.put(new LabelRow(row.prompt(), row.label(), trail));
    record(move, action, before, trail.present());
  }

  private void record(Move move, String action, @Nullable Integer before, int after) {
    var subject = new Subject(KIND, move.name() + ":" + move.label());
    var was = before == null ? null : before.toString();
    ledger.record(
        new Change(move.actor(), subject, action, move.reason(), was, Integer.toString(after)));
  }
}
