package dev.plimsoll.models.api;

import java.util.List;

/** Turns texts into vectors whose dot product shows how close in meaning they are. */
public interface Embeddings {
  /** The number of dimensions of a vector. */
  int dimensions();

  /** The name of the model; vectors of different models cannot be compared. */
  String model();

  /** The unit vector of a text. */
  float[] embed(String text);

  /** The unit vectors of texts, in their order. */
  default List<float[]> embed(List<String> texts) {
    return texts.stream().map(this::embed).toList();
  }

  /** The cosine of two unit vectors, from -1 to 1: how close in meaning their texts are. */
  static double closeness(float[] one, float[] other) {
    var sum = 0f;
    for (var i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
