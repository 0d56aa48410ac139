package dev.plimsoll.serving.routing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.settings.RoutedExample;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.serving.call.AskedCall;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.stream.Stream;

/**
 * The vectors of texts. Those of routed examples are kept, and computed before the first question
 * needs them.
 */
@ApplicationScoped
public class EmbeddingCache {
  private static final int MOST_TEXTS = 10_000;

  /** The meaning of a longer text is taken from its beginning. */
  private static final int LONGEST = 1_000;

  private final Embeddings embeddings;
  private final FeatureCatalog catalog;
  private final BackgroundExecutor executor;

  private final LoadingCache<String, float[]> examples;

  @Inject
  public EmbeddingCache(
      Embeddings embeddings, FeatureCatalog catalog, BackgroundExecutor executor) {
    this.embeddings = embeddings;
    this.catalog = catalog;
    this.executor = executor;
    examples =
        Caffeine.newBuilder().maximumSize(MOST_TEXTS).build(text -> vector(embeddings, text));
  }

  /** Takes some milliseconds. */
  float[] of(String text) {
    return vector(embeddings, text);
  }

  private static float[] vector(Embeddings embeddings, String text) {
    return embeddings.embed(text.substring(0, Math.min(text.length(), LONGEST)));
  }

  /** The vector of a call's question, worked out once for the call. */
  public float[] of(AskedCall call) {
    return call.meaning().by(this::of);
  }

  float[] of(RoutedExample example) {
    return examples.get(example.text());
  }

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    learn();
  }

  /** Runs after the catalog has read the changes. */
  void refresh(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) LedgerAppended change) {
    if (change.concerns(FeatureCatalog.KIND)) {
      learn();
    }
  }

  private void learn() {
    var _ = executor.start("Learning routed examples", () -> routed().forEach(this::of));
  }

  private Stream<RoutedExample> routed() {
    return catalog.all().stream().flatMap(feature -> feature.routes().examples().stream());
  }
}
