package dev.plimsoll.models.extractive;

import dev.plimsoll.models.api.Vocabulary;
import java.util.List;

/** A vocabulary in which every word is as common as any other. */
final class EqualWords implements Vocabulary {
  @Override
  public double rarity(String word) {
    return 0.5;
  }

  @Override
  public List<String> commonWords() {
    return List.of();
  }
}
