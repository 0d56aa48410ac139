package dev.plimsoll.models.extractive;

import dev.plimsoll.domain.Passage;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.models.api.Vocabulary;
import java.util.List;
import java.util.Map;

/** The figures by which the built-in model decides, for the program that fits the decision. */
public final class EvidenceReader {
  private final Quoting quoting;

  public EvidenceReader(Embeddings embeddings, Vocabulary vocabulary) {
    quoting = new Quoting(new VectorCache(embeddings), vocabulary, new Abstention(0, Map.of(), 0));
  }

  public Map<String, Double> figures(String typed, List<Passage> passages) {
    var question = quoting.question(typed, passages);
    return quoting.evidence(question, quoting.matches(question, passages)).figures();
  }
}
