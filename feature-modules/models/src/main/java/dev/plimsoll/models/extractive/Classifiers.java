package dev.plimsoll.models.extractive;

import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.models.api.LabelledExample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The classifiers by their examples. Each is learned once, and the least used are forgotten when
 * all have too many examples.
 */
final class Classifiers {
  /** Of examples: 60 MB of vectors. */
  private static final int MOST = 40_000;

  private final Embeddings embeddings;

  /** Least used first. */
  private final LinkedHashMap<List<LabelledExample>, FutureTask<Classifier>> learned =
      new LinkedHashMap<>(16, 0.75f, true);

  Classifiers(Embeddings embeddings) {
    this.embeddings = embeddings;
  }

  /**
   * The classifier of the examples; learns them if they are new, and waits if another thread does.
   */
  Classifier of(List<LabelledExample> examples) {
    var learning = learning(examples);
    learning.run();
    try {
      return learning.get();
    } catch (ExecutionException e) {
      forget(examples, learning);
      throw new IllegalStateException(Objects.requireNonNullElse(e.getCause(), e).getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while labelled examples are learned", e);
    }
  }

  private synchronized FutureTask<Classifier> learning(List<LabelledExample> examples) {
    var known = learned.get(examples);
    if (known != null) {
      return known;
    }
    var learning = new FutureTask<>(() -> Classifier.of(examples, this::vector));
    learned.put(examples, learning);
    evict();
    return learning;
  }

  private void evict() {
    var all = learned.keySet().stream().mapToInt(List::size).sum();
    for (var oldest = learned.keySet().iterator(); all > MOST && learned.size() > 1; ) {
      all -= oldest.next().size();
      oldest.remove();
    }
  }

  private synchronized void forget(
      List<LabelledExample> examples, FutureTask<Classifier> learning) {
    learned.remove(examples, learning);
  }

  /** The vector of an example, from a classifier that knows it: most examples survive a change. */
  private float[] vector(String text) {
    for (var learning : all()) {
      if (learning.state() == FutureTask.State.SUCCESS) {
        var vector = learning.resultNow().vector(text);
        if (vector != null) {
          return vector;
        }
      }
    }
    return embeddings.embed(text);
  }

  private synchronized List<FutureTask<Classifier>> all() {
    return new ArrayList<>(learned.values());
  }
}
