package dev.plimsoll.evals;

import dev.plimsoll.domain.FeatureKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A {@link GoldenSetVersion} in its table, its cases as JSON in the richer form; written once. */
@Entity
@Table(name = "golden_set_version")
class SetVersionRow {
  /** Set and version. */
  @Id String id;

  @Column(name = "set_name")
  String setName;

  int version;
  String feature;
  String description;
  String cases;
  String author;

  @Column(name = "created_at")
  Instant createdAt;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected SetVersionRow() {}

  SetVersionRow(GoldenSetVersion made) {
    id = id(made.name(), made.version());
    setName = made.name().value();
    version = made.version();
    feature = made.feature().value();
    description = made.description();
    cases = JsonSets.write(made.cases());
    author = made.author();
    createdAt = made.createdAt();
  }

  static String id(GoldenSetName name, int version) {
    return name + ":" + version;
  }

  GoldenSetVersion version() {
    return new GoldenSetVersion(
        new GoldenSetName(setName),
        version,
        new FeatureKey(feature),
        description,
        JsonSets.read(cases).cases(),
        author,
        createdAt);
  }
}
