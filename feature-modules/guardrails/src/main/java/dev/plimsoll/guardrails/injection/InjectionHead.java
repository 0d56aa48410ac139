package dev.plimsoll.guardrails.injection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The weights of a logistic regression that tells attempts at prompt injection from harmless texts,
 * by the vector of a window and its words.
 */
final class InjectionHead {
  /** A vector of length one weighs as much as all words. */
  static final double MEANING_WEIGHT = 4;

  private static final String FILE = "injection-head.bin";

  private final float[] meaning;
  private final float[] words;
  private final float bias;
  private final float threshold;

  /**
   * @param meaning by dimension of the vector
   * @param words by place of {@link WordFeatures}
   * @param threshold the score from which a text is suspected
   */
  InjectionHead(float[] meaning, float[] words, float bias, float threshold) {
    this.meaning = meaning;
    this.words = words;
    this.bias = bias;
    this.threshold = threshold;
  }

  /** The head that Plimsoll ships. */
  static InjectionHead shipped() {
    try (var file = InjectionHead.class.getResourceAsStream(FILE)) {
      return read(Objects.requireNonNull(file, FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InjectionHead read(InputStream file) throws IOException {
    var data = new DataInputStream(new BufferedInputStream(file));
    return new InjectionHead(floats(data), floats(data), data.readFloat(), data.readFloat());
  }

  private static float[] floats(DataInputStream data) throws IOException {
    var floats = new float[data.readInt()];
    for (var i = 0; i < floats.length; i++) {
      floats[i] = data.readFloat();
    }
    return floats;
  }

  void write(OutputStream file) throws IOException {
    var data = new DataOutputStream(file);
    write(data, meaning);
    write(data, words);
    data.writeFloat(bias);
    data.writeFloat(threshold);
    data.flush();
  }

  private static void write(DataOutputStream data, float[] floats) throws IOException {
    data.writeInt(floats.length);
    for (var each : floats) {
      data.writeFloat(each);
    }
  }

  float threshold() {
    return threshold;
  }

  /** What the words alone say. */
  double score(WordFeatures features) {
    var sum = 0.0;
    for (var place : features.places()) {
      sum += words[place];
    }
    return sum * features.value();
  }

  /** What the meaning adds. */
  double score(float[] vector) {
    var sum = 0.0;
    for (var i = 0; i < vector.length; i++) {
      sum += meaning[i] * vector[i];
    }
    return sum * MEANING_WEIGHT + bias;
  }
}
