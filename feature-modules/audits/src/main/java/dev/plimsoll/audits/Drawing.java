package dev.plimsoll.audits;

import dev.plimsoll.calls.Conversations;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes draws. A draw, its ledger entry and its review batch share one transaction, which holds the
 * row of the schedule, so that draws come one after the other on all nodes.
 */
@ApplicationScoped
class Drawing {
  private static final int SEED_BYTES = 16;

  @Inject AuditRows rows;
  @Inject Announcing announcing;
  @Inject Conversations conversations;
  @Inject RandomGenerator random;
  @Inject IdSource ids;
  @Inject Clock clock;

  /** Draws the oldest week that is due, if anything happened in it; false when none is due. */
  @Transactional(TxType.REQUIRES_NEW)
  boolean drawNextDue() {
    var row = rows.lockedSchedule();
    var schedule = row.schedule();
    var due = schedule.due(clock.instant(), row.seenTo());
    if (due.isEmpty()) {
      return false;
    }
    var week = due.getFirst();
    if (!rows.isDrawn(week)) {
      var _ = draw(week, schedule, Actor.SYSTEM, "The schedule: " + schedule);
    }
    row.seeTo(week);
    return true;
  }

  @Transactional
  Draw drawByHand(IsoWeek week, Actor actor, String reason) {
    var schedule = rows.lockedSchedule().schedule();
    if (rows.isDrawn(week)) {
      throw new WeekAlreadyDrawn(week);
    }
    return draw(week, schedule, actor, reason).orElseThrow(() -> new NothingToDraw(week));
  }

  /** Empty when nobody was answered in the week. */
  private Optional<Draw> draw(IsoWeek week, AuditSchedule schedule, Actor actor, String reason) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var end = week.until(schedule.zone());
    var until = now.isBefore(end) ? now : end;
    var population = population(week.from(schedule.zone()), until);
    if (population.size() == 0) {
      return Optional.empty();
    }
    var seed = seed();
    var draw =
        new Draw(
            ids.next(),
            week,
            until.equals(end),
            schedule.zone(),
            until,
            now,
            actor,
            reason,
            seed,
            population.size(),
            population.hash(),
            population.draw(seed, schedule.sampleSize()).stream().map(this::drawn).toList());
    rows.add(draw, population);
    announcing.announce(draw);
    return Optional.of(draw);
  }

  private Population population(Instant from, Instant until) {
    return Population.of(
        conversations.inWeek(from, until).stream().map(ConversationId::value).toList());
  }

  private Drawn drawn(String id) {
    var conversation = new ConversationId(id);
    var first = conversations.unnamed(conversation).getFirst();
    return new Drawn(conversation, first.call().feature());
  }

  private String seed() {
    var bytes = new byte[SEED_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
