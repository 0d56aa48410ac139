package dev.plimsoll.knowledge;

import dev.plimsoll.models.api.Embeddings;

/** Vectors by the first letter of a text, which is enough to tell texts apart. */
final class Letters implements Embeddings {
  /** How many vectors were asked for. */
  int asked;

  @Override
  public int dimensions() {
    return 26;
  }

  @Override
  public String model() {
    return "letters";
  }

  @Override
  public float[] embed(String text) {
    asked++;
    var vector = new float[dimensions()];
    vector[Math.floorMod(Character.toLowerCase(text.charAt(0)) - 'a', dimensions())] = 1;
    return vector;
  }
}
