package dev.plimsoll.serving;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.settings.Risk;
import dev.plimsoll.features.settings.Scoring;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.call.PreparedCall;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** Judges how risky answers are. */
@Dependent
class RiskScores {
  private final Provider<AiFeatures> features;
  private final FeatureCatalog catalog;

  @Inject
  RiskScores(Provider<AiFeatures> features, FeatureCatalog catalog) {
    this.features = features;
    this.catalog = catalog;
  }

  /** The risk; empty if it cannot be judged. */
  Optional<Risk> of(PreparedCall call, Scoring scoring, String answer) {
    return switch (scoring) {
      case Scoring.Rules rules -> Optional.of(rules.score(call.input(), answer));
      case Scoring.Classifier classifier -> classified(call, classifier, answer);
    };
  }

  private Optional<Risk> classified(
      PreparedCall call, Scoring.Classifier classifier, String answer) {
    // A feature that judged its own answers would never end.
    if (catalog.feature(classifier.feature()).risk() != null) {
      return Optional.empty();
    }
    var text = "Question: " + call.input() + "\n\nAnswer: " + answer;
    var tenant = call.ask().caller().tenant();
    return features.get().ask(ask(classifier, tenant, text), AnswerListener.NONE)
            instanceof Answer.Given given
        ? label(given.text()).flatMap(label -> scored(classifier.labels(), label))
        : Optional.empty();
  }

  private static Optional<Risk> scored(Map<String, Double> scores, String label) {
    return Optional.ofNullable(scores.get(label)).map(score -> new Risk(score, label));
  }

  private static Ask ask(Scoring.Classifier classifier, TenantId tenant, String text) {
    return new Ask(
        classifier.feature(),
        new Caller(new UserId("plimsoll"), "Plimsoll", tenant, Set.of(Role.STAFF), null, null),
        Channel.API,
        null,
        List.of(Message.user(text)),
        Map.of(),
        Json.object(),
        false);
  }

  private static Optional<String> label(String answer) {
    try {
      return Json.parse(answer).path("label").stringValueOpt();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
