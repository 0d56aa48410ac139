package dev.plimsoll.audits;

import dev.plimsoll.ledger.Actor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A random selection of conversations of a week, before it is published as a {@link Draw}. */
record SampleSelection(
    IsoWeek week,
    boolean whole,
    ZoneId zone,
    Instant until,
    Population population,
    String seed,
    List<SampledConversation> sample) {

  Draw draw(String id, Instant now, Actor actor, String reason) {
    return new Draw(
        id,
        week,
        whole,
        zone,
        until,
        now,
        actor,
        reason,
        seed,
        population.size(),
        population.hash(),
        sample);
  }
}
