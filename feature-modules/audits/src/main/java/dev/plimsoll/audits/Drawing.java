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
 * one node at a time decides whether a week is drawn already. What takes long is done before.
 */
@ApplicationScoped
class Drawing {
  @Inject AuditRows rows;
  @Inject Chance chance;
  @Inject Announcing announcing;
  @Inject Ledger ledger;
  @Inject IdSource ids;
  @Inject Clock clock;

  /** Draws the oldest week that is due, if anybody was answered in it; false when none is due. */
  @Transactional(TxType.REQUIRES_NEW)
  boolean drawNextDue() {
    var kept = rows.schedule();
    var schedule = kept.schedule();
    var due = schedule.due(clock.instant(), kept.seenTo());
    if (due.isEmpty()) {
      return false;
    }
    var choice = chance.choose(due.getFirst(), schedule);
    ledger.awaitTurn();
    if (!choice.population().isEmpty() && !rows.isDrawn(choice.week())) {
      var _ = keep(choice, Actor.SYSTEM, "The schedule: " + schedule);
    }
    rows.seeTo(choice.week());
    return true;
  }

  @Transactional
  Draw drawByHand(IsoWeek week, Actor actor, String reason) {
    var choice = chance.choose(week, rows.schedule().schedule());
    ledger.awaitTurn();
    if (rows.isDrawn(week)) {
      throw new WeekAlreadyDrawn(week);
    }
    if (choice.population().isEmpty()) {
      throw new NothingToDraw(week);
    }
    return keep(choice, actor, reason);
  }

  private Draw keep(Choice choice, Actor actor, String reason) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var draw = choice.draw(ids.next(), now, actor, reason);
    rows.add(draw, choice.population());
    announcing.announce(draw);
    return draw;
  }
}
