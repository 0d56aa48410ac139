package dev.plimsoll.audits;

import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import dev.plimsoll.work.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The random conversations of each week: when they are drawn, how to prove that the draw was fair,
 * and what reviewers found in them. A week is drawn as a whole once; before it is over it can be
 * drawn as far as it has come, and the later draw takes the place of the earlier one.
 */
@ApplicationScoped
@Transactional
public class WeeklyAudits {
  private static final int LONGEST_REASON = 500;
  private static final Duration WRITING = Duration.ofSeconds(2);

  @Inject AuditRows rows;
  @Inject DrawService drawService;
  @Inject AuditResults results;
  @Inject CallLog calls;
  @Inject Ledger ledger;
  @Inject Tasks tasks;

  /** Every draw of a week, latest first; the first one counts. */
  public List<Draw> draws(IsoWeek week) {
    return rows.draws(week);
  }

  /**
   * Draws a past week, or the current one as far as it has come.
   *
   * @throws MissingRole unless the caller is an admin
   * @throws WeekAlreadyDrawn when it was drawn as a whole
   * @throws NothingToDraw when nobody was answered in it
   */
  public Draw drawNow(IsoWeek week, String reason, Caller admin) {
    MissingRole.unlessAdmin(admin);
    var why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new InvalidDraw(
          "reason must be 1 to " + LONGEST_REASON + " characters, but was " + why.length());
    }
    var _ = calls.awaitWritten(WRITING);
    return drawService.drawByHand(week, admin.actor(), why);
  }

  /**
   * Makes a draw again from its seed and its recorded population, and changes nothing.
   *
   * @throws UnknownDraw when there is none of that id
   */
  public DrawVerification repeat(String draw) {
    var drawn = rows.draw(draw).orElseThrow(() -> new UnknownDraw(draw));
    return DrawVerification.of(drawn, rows.population(drawn));
  }

  public AuditSchedule schedule() {
    return rows.schedule().schedule();
  }

  /**
   * Draws at other times, from another zone's weeks or of another size from now on.
   *
   * @throws MissingRole unless the caller is an admin
   */
  public void reschedule(AuditSchedule next, Caller admin) {
    MissingRole.unlessAdmin(admin);
    ledger.awaitTurn();
    var before = rows.schedule().schedule();
    if (!next.equals(before)) {
      rows.reschedule(next);
      tasks.runNow(ScheduledDraws.KIND);
      var subject = new Subject("audit-schedule", "weekly");
      ledger.record(
          new Change(
              admin.actor(), subject, "changed", null, Json.write(before), Json.write(next)));
    }
  }

  /** What was found in the week; empty when nothing of it was drawn. */
  public Optional<AuditResult> result(IsoWeek week) {
    return results.of(rows.draws(week).stream().limit(1).toList()).stream().findFirst();
  }

  /** What was found in the latest weeks of which anything was drawn, oldest first. */
  public List<AuditResult> results(int weeks) {
    return results.of(rows.latestDraws(weeks));
  }
}
