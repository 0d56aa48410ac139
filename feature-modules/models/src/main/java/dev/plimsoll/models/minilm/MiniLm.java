package dev.plimsoll.models.minilm;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plimsoll.models.api.Embeddings;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Vectors by all-MiniLM-L6-v2, for many threads at once. The same text always gives the same
 * vector.
 *
 * <p>The model reads {@value #WINDOW} tokens at a time. The vector of a longer text is the mean
 * over the tokens of its consecutive windows, at most {@value #MAX_WINDOWS}; the rest is not read.
 * The model is loaded with the first text. The vectors of the latest short texts are kept, because
 * retrieval, caches and guardrails ask for those of the same question.
 */
public final class MiniLm implements Embeddings, AutoCloseable {
  static final int WINDOW = 254;
  static final int MAX_WINDOWS = 16;

  private static final int KEPT = 2_000;

  private final WordPieces wordPieces;
  private final Cache<IntBuffer, float[]> vectors = Caffeine.newBuilder().maximumSize(KEPT).build();

  /** Locked for reading while embedding, because native memory must not be freed during that. */
  private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

  private @Nullable Encoder encoder;
  private boolean closed;

  public MiniLm(WordPieces wordPieces) {
    this.wordPieces = wordPieces;
  }

  @Override
  public int dimensions() {
    return Encoder.DIMENSIONS;
  }

  @Override
  public String model() {
    return "all-minilm-l6-v2-q";
  }

  /**
   * The unit vector of a text.
   *
   * @throws IllegalStateException if the model cannot run on this machine, or is closed
   */
  @Override
  public float[] embed(String text) {
    use.readLock().lock();
    try {
      return embed(text, encoder());
    } finally {
      use.readLock().unlock();
    }
  }

  private float[] embed(String text, Encoder encoder) {
    var tokens = wordPieces.ids(text);
    return tokens.length <= WINDOW
        ? vectors.get(IntBuffer.wrap(tokens), _ -> vector(tokens, encoder)).clone()
        : vector(tokens, encoder);
  }

  private static float[] vector(int[] tokens, Encoder encoder) {
    var sum = new float[Encoder.DIMENSIONS];
    var end = Math.min(tokens.length, MAX_WINDOWS * WINDOW);
    var from = 0;
    do {
      encoder.addTokenVectors(framed(tokens, from, Math.min(from + WINDOW, end)), sum);
      from += WINDOW;
    } while (from < end);
    return unit(sum);
  }

  /** Waits until nobody is embedding. */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      closed = true;
      if (encoder != null) {
        encoder.close();
        encoder = null;
      }
    } finally {
      use.writeLock().unlock();
    }
  }

  private synchronized Encoder encoder() {
    if (closed) {
      throw new IllegalStateException("MiniLM is closed");
    }
    if (encoder == null) {
      encoder = new Encoder();
    }
    return encoder;
  }

  private static long[] framed(int[] tokens, int from, int to) {
    var framed = new long[to - from + 2];
    framed[0] = WordPieces.START;
    for (var i = from; i < to; i++) {
      framed[i - from + 1] = tokens[i];
    }
    framed[framed.length - 1] = WordPieces.END;
    return framed;
  }

  /** Only the direction counts, so the sum over the tokens serves as well as their mean. */
  private static float[] unit(float[] vector) {
    var squares = 0.0;
    for (var x : vector) {
      squares += (double) x * x;
    }
    var length = Math.sqrt(squares);
    var unit = Arrays.copyOf(vector, vector.length);
    for (var i = 0; i < unit.length; i++) {
      unit[i] = (float) (unit[i] / length);
    }
    return unit;
  }
}
