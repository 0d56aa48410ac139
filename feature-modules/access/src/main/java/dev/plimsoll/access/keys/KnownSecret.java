package dev.plimsoll.access.keys;

import dev.plimsoll.access.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The secret of an active API key, and the day on which this node saw it last. */
final class KnownSecret {
  private final @Nullable String id;
  private final KeyGrant grant;
  private final Caller caller;
  private final @Nullable Instant until;
  private final AtomicReference<@Nullable LocalDate> used;

  private KnownSecret(
      @Nullable String id,
      KeyGrant grant,
      @Nullable Instant until,
      @Nullable LocalDate lastUsedOn) {
    this.id = id;
    this.grant = grant;
    caller = grant.caller();
    this.until = until;
    used = new AtomicReference<>(lastUsedOn);
  }

  /**
   * A secret of a key.
   *
   * @param until when it stops working, because there is a new one; null for the newest
   */
  KnownSecret(ApiKey key, @Nullable Instant until) {
    this(key.id(), key.grant(), until, key.lastUsedOn());
  }

  /** The secret of a key that is not stored. */
  KnownSecret(KeyGrant grant) {
    this(null, grant, null, null);
  }

  /** The key's; null if it is not stored. */
  @Nullable String id() {
    return id;
  }

  KeyCheck check(Instant now) {
    if (until != null && !now.isBefore(until)) {
      return new KeyCheck.Unknown();
    }
    var last = grant.expiresOn();
    return last != null && grant.hasExpired(now)
        ? new KeyCheck.Expired(grant.name(), last)
        : new KeyCheck.Accepted(caller, grant);
  }

  /** Whether it is used for the first time on a day, as far as this node knows; once. */
  boolean isFirstUse(Instant now) {
    var day = day(now);
    var before = used.get();
    return (before == null || before.isBefore(day)) && used.compareAndSet(before, day);
  }

  /** Goes on where the snapshot before stopped. */
  void usedLike(@Nullable KnownSecret before) {
    if (before != null) {
      used.set(before.used.get());
    }
  }

  static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
