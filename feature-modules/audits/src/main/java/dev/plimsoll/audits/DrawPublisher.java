package dev.plimsoll.audits;

import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import dev.plimsoll.reviews.NewItem;
import dev.plimsoll.reviews.ReviewBatch;
import dev.plimsoll.reviews.ReviewQueues;
import dev.plimsoll.reviews.ReviewResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Publishes a draw: queues its sample for reviewers and records it in the ledger. */
@ApplicationScoped
class DrawPublisher {
  @Inject ReviewQueues queues;
  @Inject ReviewResults reviews;
  @Inject Ledger ledger;

  void announce(Draw draw) {
    closeReplaced(draw);
    queues.add(
        draw.queue(),
        draw.id(),
        draw.sample().stream().map(one -> new NewItem(one.conversation().value(), null)).toList(),
        draw.drawnBy());
    ledger.record(
        new Change(
            draw.drawnBy(),
            new Subject("audit", draw.week().toString()),
            draw.whole() ? "drawn" : "drawn so far",
            draw.reason(),
            null,
            entry(draw)));
  }

  /** Closes the batches of earlier draws from the same week. */
  private void closeReplaced(Draw draw) {
    reviews.batches(draw.queue()).stream()
        .filter(ReviewBatch::isOpen)
        .forEach(batch -> queues.close(draw.queue(), batch.name(), draw.drawnBy()));
  }

  private static String entry(Draw draw) {
    var entry =
        Json.object()
            .put("draw", draw.id())
            .put("until", draw.until().toString())
            .put("seed", draw.seed())
            .put("populationSize", draw.populationSize())
            .put("populationHash", draw.populationHash());
    var sample = entry.putArray("sample");
    draw.sample().forEach(one -> sample.add(one.conversation().value()));
    return Json.write(entry);
  }
}
