package dev.plimsoll.audits;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
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
 * The weekly audits: when conversations are drawn at random, how to prove that a draw was fair, and
 * what reviewers found. A whole week is drawn from only once. Before it is over, its part so far
 * can be drawn from, and each later draw replaces the earlier one.
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

  /** All draws of a week, latest first; the latest counts. */
  public List<Draw> draws(IsoWeek week) {
    return rows.draws(week);
  }

  /**
   * Draws from a past week, or from the current one so far.
   *
   * @throws MissingRole unless the caller is an admin
   * @throws WeekAlreadyDrawn if the whole week has been drawn from
   * @throws NothingToDraw if it has no conversations
   */
  @OnlyFor(Role.ADMIN)
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
   * Repeats a draw from its seed and its recorded population to verify it; changes nothing.
   *
   * @throws UnknownDraw if there is no draw with that id
   */
  public DrawVerification repeat(String draw) {
    var drawn = rows.draw(draw).orElseThrow(() -> new UnknownDraw(draw));
    return DrawVerification.of(drawn, rows.population(drawn));
  }

  public AuditSchedule schedule() {
    return rows.schedule();
  }

  /**
   * Changes the schedule of draws.
   *
   * @throws MissingRole unless the caller is an admin
   */
  @OnlyFor(Role.ADMIN)
  public void reschedule(AuditSchedule next, Caller admin) {
    MissingRole.unlessAdmin(admin);
    ledger.lock();
    var before = rows.schedule();
    if (!next.equals(before)) {
      rows.reschedule(next);
      tasks.runNow(ScheduledDraws.KIND);
      var subject = new Subject("audit-schedule", "weekly");
      ledger.record(
          new Change(
              admin.actor(), subject, "changed", null, Json.write(before), Json.write(next)));
    }
  }

  /** The result of a week; empty if there is no draw from it. */
  public Optional<AuditResult> result(IsoWeek week) {
    return results.of(rows.draws(week).stream().limit(1).toList()).stream().findFirst();
  }

  /** The results of the latest weeks with draws, oldest first. */
  public List<AuditResult> results(int weeks) {
    return results.of(rows.latestDraws(weeks));
  }
}
