package dev.plimsoll.evals.sets;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.cases.GoldenSetVersion;
import dev.plimsoll.evals.cases.InvalidGoldenSet;
import dev.plimsoll.evals.formats.SetFile;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import dev.plimsoll.work.RetryPolicy;
import dev.plimsoll.work.TaskKind;
import dev.plimsoll.work.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The golden sets: imports, versions, schedules and names. */
@ApplicationScoped
public class GoldenSets {
  /** The task of a scheduled set. */
  public static final TaskKind SCHEDULED =
      new TaskKind(
          "scheduled-eval-run", new RetryPolicy(200, Duration.ofSeconds(30), Duration.ofHours(1)));

  static final String KIND = "golden-set";

  @Inject GoldenSetRows rows;
  @Inject FeatureCatalog features;
  @Inject Ledger ledger;
  @Inject Tasks tasks;
  @Inject Clock clock;

  /** All sets, sorted by name. */
  @Transactional
  public List<GoldenSet> all() {
    return rows.all();
  }

  @Transactional
  public Optional<GoldenSet> named(GoldenSetName name) {
    return rows.find(name);
  }

  /** All versions of a set, newest first. */
  @Transactional
  public List<GoldenSetVersion> versions(GoldenSetName name) {
    return rows.versions(name);
  }

  /**
   * One version of a set with its cases.
   *
   * @throws UnknownGoldenSet if the set has no such version
   */
  @Transactional
  public GoldenSetVersion version(GoldenSetName name, int version) {
    return rows.version(name, version);
  }

  /**
   * Imports a file as a new version of a set, or as a new set. A file that equals the latest
   * version makes none.
   *
   * @throws InvalidGoldenSet if anything in the file is wrong, or there is no such feature; then
   *     nothing is imported
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public ImportResult importFile(GoldenSetName name, SetFile file, Actor actor) {
    var document = file.read();
    ledger.lock();
    var row = rows.locked(name).orElse(null);
    if (row == null && rows.isTaken(name)) {
      throw new InvalidGoldenSet("name", "one that no archived golden set has");
    }
    var latest = row == null ? null : rows.version(name, row.version);
    var next = document.after(latest, name, actor.name(), now());
    check(next.feature());
    if (latest != null && latest.saysTheSameAs(next)) {
      return new ImportResult(latest, false);
    }
    store(row, next);
    record(actor, name, "imported", summary(latest), summary(next));
    return new ImportResult(next, true);
  }

  /**
   * Adds a case to a set, as its next version.
   *
   * @throws UnknownGoldenSet if there is no set with this name
   * @throws InvalidGoldenSet if the set has a case with this id already
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public GoldenSetVersion add(GoldenSetName name, EvalCase added, Actor actor) {
    ledger.lock();
    var row = rows.locked(name).orElseThrow(() -> new UnknownGoldenSet(name));
    var latest = rows.version(name, row.version);
    var next = latest.with(added, actor.name(), now());
    store(row, next);
    record(actor, name, "extended", summary(latest), summary(next));
    return next;
  }

  /**
   * Sets the schedule of a set.
   *
   * @param schedule null to run it only by hand
   * @throws UnknownGoldenSet if there is no set with this name
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void schedule(GoldenSetName name, @Nullable Schedule schedule, Actor actor) {
    ledger.lock();
    var row = rows.locked(name).orElseThrow(() -> new UnknownGoldenSet(name));
    var before = row.schedule;
    if (Objects.equals(before, schedule)) {
      return;
    }
    row.schedule(schedule, now());
    rows.put(row);
    plan(row);
    record(actor, name, "scheduled", written(before), written(schedule));
  }

  /**
   * Gives a set another name, also to its versions and runs.
   *
   * @throws UnknownGoldenSet if there is no set with this name
   * @throws InvalidGoldenSet if another set has the new name
   * @throws GoldenSetRunning if a run of it is not over
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void rename(GoldenSetName from, GoldenSetName to, Actor actor) {
    ledger.lock();
    var _ = rows.locked(from).orElseThrow(() -> new UnknownGoldenSet(from));
    if (from.equals(to)) {
      return;
    }
    if (rows.isTaken(to)) {
      throw new InvalidGoldenSet("name", "one that no golden set has, also no archived one");
    }
    checkNotRunning(from);
    rows.rename(from, to);
    rows.locked(to).ifPresent(this::plan);
    record(actor, to, "renamed", Json.write(from.value()), Json.write(to.value()));
  }

  /**
   * Puts a set away: it runs no more and is in no list, until it is restored.
   *
   * @throws UnknownGoldenSet if there is no set with this name, or it is archived already
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void archive(GoldenSetName name, Actor actor) {
    ledger.lock();
    if (!rows.archive(name, now())) {
      throw new UnknownGoldenSet(name);
    }
    record(actor, name, "archived", null, null);
  }

  /**
   * Brings an archived set back, with its schedule.
   *
   * @throws UnknownGoldenSet if there is no archived set with this name
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void restore(GoldenSetName name, Actor actor) {
    ledger.lock();
    if (!rows.archive(name, null)) {
      throw new UnknownGoldenSet(name);
    }
    var row = rows.locked(name).orElseThrow(() -> new UnknownGoldenSet(name));
    // Without those that were due meanwhile.
    row.schedule(row.schedule, now());
    rows.put(row);
    plan(row);
    record(actor, name, "restored", null, null);
  }

  /** The archived sets, the latest first. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public List<ArchivedGoldenSet> archived() {
    return rows.archived();
  }

  /**
   * Deletes an archived set for good, with its versions, runs and results.
   *
   * @throws UnknownGoldenSet if there is no archived set with this name
   * @throws GoldenSetRunning if a run of it is not over
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void delete(GoldenSetName name, Actor actor, String reason) {
    ledger.lock();
    checkNotRunning(name);
    if (!rows.delete(name)) {
      throw new UnknownGoldenSet(name);
    }
    ledger.record(
        new Change(actor, new Subject(KIND, name.value()), "deleted", reason, null, null));
  }

  private void check(FeatureKey asked) {
    if (!features.has(asked)) {
      throw new InvalidGoldenSet("feature", "the key of an AI feature, but was '" + asked + "'");
    }
  }

  private void checkNotRunning(GoldenSetName name) {
    if (rows.isRunning(name)) {
      throw new GoldenSetRunning(name);
    }
  }

  private void store(@Nullable GoldenSetRow known, GoldenSetVersion next) {
    rows.add(next);
    var row = known == null ? new GoldenSetRow(next.name(), next.createdAt()) : known;
    row.become(next);
    rows.put(row);
    plan(row);
  }

  private void plan(GoldenSetRow row) {
    var name = row.name.value();
    row.nextRun().ifPresent(next -> tasks.add(SCHEDULED, name, name, next));
    // The task may already exist, with another schedule or none.
    tasks.runNow(SCHEDULED, name);
  }

  private void record(
      Actor actor,
      GoldenSetName name,
      String action,
      @Nullable String before,
      @Nullable String after) {
    ledger.record(new Change(actor, new Subject(KIND, name.value()), action, null, before, after));
  }

  private static @Nullable String summary(@Nullable GoldenSetVersion version) {
    return version == null
        ? null
        : Json.object()
            .put("version", version.version())
            .put("feature", version.feature().value())
            .put("cases", version.cases().size())
            .toString();
  }

  private static @Nullable String written(@Nullable Schedule schedule) {
    return schedule == null ? null : Json.write(schedule);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
