package dev.plimsoll.audits;

import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Draw} in its table, its sample as JSON; written once. */
@Entity
@Table(name = "audit_draw")
class DrawRow {
  @Id String id;
  LocalDate week;

  @Column(name = "whole_week")
  @Nullable LocalDate wholeWeek;

  String zone;

  @Column(name = "drawn_until")
  Instant until;

  @Column(name = "drawn_at")
  Instant drawnAt;

  @Column(name = "drawn_by")
  String drawnBy;

  String reason;
  String seed;

  @Column(name = "population_size")
  int populationSize;

  @Column(name = "population_hash")
  String populationHash;

  String sample;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected DrawRow() {}

  DrawRow(Draw draw) {
    id = draw.id();
    week = draw.week().monday();
    wholeWeek = draw.whole() ? week : null;
    zone = draw.zone().getId();
    until = draw.until();
    drawnAt = draw.drawnAt();
    drawnBy = draw.drawnBy().name();
    reason = draw.reason();
    seed = draw.seed();
    populationSize = draw.populationSize();
    populationHash = draw.populationHash();
    sample = Json.write(draw.sample());
  }

  Draw draw() {
    return new Draw(
        id,
        new IsoWeek(week),
        wholeWeek != null,
        ZoneId.of(zone),
        until,
        drawnAt,
        new Actor(drawnBy),
        reason,
        seed,
        populationSize,
        populationHash,
        List.of(Json.read(sample, Drawn[].class)));
  }
}
