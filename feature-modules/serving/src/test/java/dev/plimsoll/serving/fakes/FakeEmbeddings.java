package dev.plimsoll.serving.fakes;

import dev.plimsoll.models.api.Embeddings;
import java.util.ArrayList;
import java.util.List;

/** Two texts mean the same when they begin with the same word. */
public final class FakeEmbeddings implements Embeddings {
  private final List<String> words = new ArrayList<>();
  public int embedded;

  @Override
  public int dimensions() {
    return 16;
  }

  @Override
  public String model() {
    return "first-word";
  }

  @Override
  public float[] embed(String text) {
    embedded++;
    var word = text.split(" ", 2)[0];
    if (!words.contains(word)) {
      words.add(word);
    }
    var vector = new float[dimensions()];
    vector[words.indexOf(word)] = 1;
    return vector;
  }
}
