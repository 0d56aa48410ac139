package dev.plimsoll.audits;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.reviews.ReviewItem;
import dev.plimsoll.reviews.ReviewResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Puts draws and their ratings together. */
@ApplicationScoped
class AuditResults {
  @Inject ReviewResults reviews;

  AuditResult of(Draw draw) {
    var items = reviews.items(draw.queue(), draw.id());
    return new AuditResult(
        draw,
        isFinished(draw),
        reviews.summary(draw.queue(), draw.id()),
        HallucinationRate.of(items),
        byFeature(draw, items));
  }

  private boolean isFinished(Draw draw) {
    return reviews.batches(draw.queue()).stream()
        .anyMatch(batch -> batch.name().equals(draw.id()) && !batch.isOpen());
  }

  private static Map<FeatureKey, HallucinationRate> byFeature(Draw draw, List<ReviewItem> items) {
    var features =
        draw.sample().stream().collect(toMap(one -> one.conversation().value(), Drawn::feature));
    return items.stream()
        .collect(
            groupingBy(
                item -> features.get(item.subject()),
                collectingAndThen(toList(), HallucinationRate::of)));
  }
}
