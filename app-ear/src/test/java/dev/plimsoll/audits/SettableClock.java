package dev.plimsoll.audits;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the server under test: a Saturday in 2026-W47 until a test says otherwise. */
@Alternative
@Priority(1)
@ApplicationScoped
class SettableClock extends Clock {
  private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");

  void set(String moment) {
    now = Instant.parse(moment);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
