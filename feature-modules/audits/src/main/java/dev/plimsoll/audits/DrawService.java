package dev.plimsoll.audits;

import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.platform.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Makes draws. A draw, its ledger entry and its review batch share one transaction, in which only
 * one node at a time decides whether the week has been drawn. Slow work is done before the
 * transaction takes that lock.
 */
@ApplicationScoped
class DrawService {
  @Inject AuditRows rows;
  @Inject Sampler sampler;
  @Inject DrawPublisher drawPublisher;
  @Inject Ledger ledger;
  @Inject IdSource ids;
  @Inject Clock clock;

  /** Draws from the oldest week that is due, if it has any conversations; false if none is due. */
  @Transactional(TxType.REQUIRES_NEW)
  boolean drawNextDue() {
    var schedule = rows.schedule();
    var due = schedule.due(clock.instant(), rows.seenTo());
    if (due.isEmpty()) {
      return false;
    }
    var sampleSelection = sampler.choose(due.getFirst(), schedule);
    ledger.lock();
    if (!sampleSelection.population().isEmpty() && !rows.isDrawn(sampleSelection.week())) {
      var _ = keep(sampleSelection, Actor.SYSTEM, "The schedule: " + schedule);
    }
    rows.seeTo(sampleSelection.week());
    return true;
  }

  @Transactional
  Draw drawByHand(IsoWeek week, Actor actor, String reason) {
    var sampleSelection = sampler.choose(week, rows.schedule());
    ledger.lock();
    if (rows.isDrawn(week)) {
      throw new WeekAlreadyDrawn(week);
    }
    if (sampleSelection.population().isEmpty()) {
      throw new NothingToDraw(week);
    }
    return keep(sampleSelection, actor, reason);
  }

  private Draw keep(SampleSelection sampleSelection, Actor actor, String reason) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var draw = sampleSelection.draw(ids.next(), now, actor, reason);
    rows.add(draw, sampleSelection.population());
    drawPublisher.announce(draw);
    return draw;
  }
}
