package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.settings.Expression;
import dev.plimsoll.features.settings.RiskRule;
import dev.plimsoll.features.settings.Scoring;
import dev.plimsoll.features.settings.StakesPolicy;
import dev.plimsoll.features.settings.WordList;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a workspace file says of the stakes of a feature. */
final class StakesMapper {
  private StakesMapper() {}

  static @Nullable StakesPolicy stakes(WorkspaceFile.@Nullable Stakes given) {
    return given == null
        ? null
        : new StakesPolicy(
            scoring(given),
            given.pass(),
            given.refuse(),
            ScalarParsers.duration(given.within(), Duration.ZERO),
            given.safeAnswer());
  }

  private static Scoring scoring(WorkspaceFile.Stakes given) {
    var classifier = given.classifier();
    return classifier != null
        ? new Scoring.Classifier(new FeatureKey(classifier.feature()), classifier.labels())
        : new Scoring.Rules(each(given.rules()).stream().map(StakesMapper::rule).toList());
  }

  private static RiskRule rule(WorkspaceFile.RiskRule given) {
    return new RiskRule(
        given.category(),
        ScalarParsers.one(given.in(), RiskRule.Where.EITHER),
        new WordList(Objects.requireNonNullElse(given.words(), Set.<String>of())),
        Expression.of(given.pattern(), "stakes.rules.pattern"),
        given.weight());
  }
}
