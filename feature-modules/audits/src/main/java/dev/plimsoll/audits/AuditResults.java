package dev.plimsoll.audits;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.reviews.RatedBatch;
import dev.plimsoll.reviews.ReviewItem;
import dev.plimsoll.reviews.ReviewResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Combines draws with their ratings. */
@ApplicationScoped
class AuditResults {
  @Inject ReviewResults reviews;

  /** The results, in the order of the draws. */
  List<AuditResult> of(List<Draw> draws) {
    var queues = draws.stream().map(Draw::queue).toList();
    var ids = draws.stream().map(Draw::id).toList();
    var rated =
        reviews.rated(queues, ids).stream()
            .collect(toMap(batch -> batch.batch().name(), Function.identity()));
    return draws.stream()
        .map(draw -> of(draw, Objects.requireNonNull(rated.get(draw.id()))))
        .toList();
  }

  private static AuditResult of(Draw draw, RatedBatch rated) {
    return new AuditResult(
        draw,
        !rated.batch().isOpen(),
        rated.summary(),
        HallucinationRate.of(rated.items()),
        byFeature(draw, rated.items()));
  }

  private static Map<FeatureKey, HallucinationRate> byFeature(Draw draw, List<ReviewItem> items) {
    var features =
        draw.sample().stream()
            .collect(toMap(one -> one.conversation().value(), SampledConversation::feature));
    return items.stream()
        .collect(
            groupingBy(
                item -> features.get(item.subject()),
                collectingAndThen(toList(), HallucinationRate::of)));
  }
}
