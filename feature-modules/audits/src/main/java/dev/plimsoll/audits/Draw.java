package dev.plimsoll.audits;

import dev.plimsoll.ledger.Actor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A random draw of conversations of a week to be rated.
 *
 * @param whole whether the week was over; if not, only its part until then was drawn from
 * @param zone the time zone in which the week began and ended
 * @param until the end, exclusive, of the time that was drawn from
 * @param reason why it was drawn
 * @param seed from which the draw can be repeated
 * @param populationSize the number of conversations to draw from
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

  /** The review queue of the samples, each in a batch with the draw's id as its name. */
  String queue() {
    return queue(week);
  }

  static String queue(IsoWeek week) {
    return "audit " + week;
  }
}
