package dev.plimsoll.evals.sets;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.formats.ImportFormat;
import dev.plimsoll.evals.formats.SetFile;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The golden set that ships with the guide: questions for the Help assistant. */
@ApplicationScoped
public class GuideGoldenSet {
  public static final GoldenSetName NAME = new GoldenSetName("help-assistant");
  private static final String GUIDE = "guide";

  @Inject GoldenSets sets;
  @Inject FeatureCatalog features;
  @Inject Ledger ledger;

  /**
   * Imports the set if the Help assistant answers from the guide and no set ever had its name: one
   * that was renamed or deleted does not come back.
   */
  void importOnce(@Observes @Priority(StartOrder.WORKSPACE + 1) Startup event) {
    if (isAnswered() && isNew()) {
      sets.importFile(NAME, new SetFile(ImportFormat.JSON, text(), null), Actor.SYSTEM);
    }
  }

  private boolean isNew() {
    return ledger.count(LedgerFilter.of(new Subject(GoldenSets.KIND, NAME.value()))) == 0;
  }

  private boolean isAnswered() {
    var key = new FeatureKey(NAME.value());
    return features.all().stream()
        .anyMatch(
            feature -> feature.key().equals(key) && GUIDE.equals(feature.prompt().collection()));
  }

  public static String text() {
    try (var stream = GuideGoldenSet.class.getResourceAsStream("golden-set.json")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
