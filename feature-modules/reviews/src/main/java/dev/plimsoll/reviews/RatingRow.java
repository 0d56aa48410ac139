package dev.plimsoll.reviews;

import dev.plimsoll.domain.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A {@link RatingVersion} in its table; written once, but that its note can be taken away. */
@Entity
@Table(name = "review_rating")
class RatingRow {
  @Id String id;
  String item;
  int version;
  int rubric;
  String reviewer;
  Instant at;

  @Enumerated(EnumType.STRING)
  Hallucination hallucination;

  int accuracy;
  int helpfulness;
  int tone;
  int completeness;
  int safety;
  @Nullable String note;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected RatingRow() {}

  RatingRow(String id, String item, RatingVersion given) {
    this.id = id;
    this.item = item;
    version = given.version();
    rubric = given.rubric();
    reviewer = given.reviewer().value();
    at = given.at();
    var rating = given.rating();
    hallucination = rating.hallucination();
    accuracy = rating.accuracy();
    helpfulness = rating.helpfulness();
    tone = rating.tone();
    completeness = rating.completeness();
    safety = rating.safety();
    note = rating.note();
  }

  Rating rating() {
    return new Rating(hallucination, accuracy, helpfulness, tone, completeness, safety, note);
  }

  RatingVersion given() {
    return new RatingVersion(version, rating(), rubric, new UserId(reviewer), at);
  }
}
