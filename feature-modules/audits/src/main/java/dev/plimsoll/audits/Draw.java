package dev.plimsoll.audits;

import dev.plimsoll.ledger.Actor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Conversations of a week that were drawn to be rated.
 *
 * @param whole whether the week was over; else it was drawn as far as it had come
 * @param zone in which the week began and ended
 * @param until the first moment that no longer belongs to what was drawn from
 * @param reason why then
 * @param seed from which the draw can be repeated
 * @param populationSize how many conversations there were to draw from
 * @param populationHash SHA-256 of their ids in order, one a line
 * @param sample in the order of the draw
 */
public record Draw(
    String id,
    IsoWeek week,
    boolean whole,
    ZoneId zone,
    Instant until,
    Instant drawnAt,
    Actor drawnBy,
    String reason,
    String seed,
    int populationSize,
    String populationHash,
    List<SampledConversation> sample) {
  public Draw {
    sample = List.copyOf(sample);
  }

  /** Under which the sample waits for reviewers, in a batch of the draw's id. */
  String queue() {
    return queue(week);
  }

  static String queue(IsoWeek week) {
    return "audit " + week;
  }
}
