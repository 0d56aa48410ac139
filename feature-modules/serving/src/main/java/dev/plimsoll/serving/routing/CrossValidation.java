package dev.plimsoll.serving.routing;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.serving.routing.NearestExamples.Neighbour;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Leave-one-out cross-validation of the examples of a table: each is routed by all others.
 *
 * @param right examples routed to the model of their label
 * @param wrong examples routed to another model
 * @param undecided examples without another one that is near enough
 */
public record CrossValidation(int right, int wrong, int undecided) {
  public int examples() {
    return right + wrong + undecided;
  }

  /**
   * @param labels the models of the examples
   * @param meanings the vectors of their texts, in the same order
   */
  static CrossValidation of(List<ModelKey> labels, List<float[]> meanings, double closeness) {
    var right = 0;
    var undecided = 0;
    for (var i = 0; i < labels.size(); i++) {
      var model = NearestExamples.route(others(i, labels, meanings), closeness).model();
      right += labels.get(i).equals(model) ? 1 : 0;
      undecided += model == null ? 1 : 0;
    }
    return new CrossValidation(right, labels.size() - right - undecided, undecided);
  }

  private static List<Neighbour> others(
      int example, List<ModelKey> labels, List<float[]> meanings) {
    var meaning = meanings.get(example);
    return IntStream.range(0, labels.size())
        .filter(other -> other != example)
        .mapToObj(other ->
            new Neighbour(labels.get(other), Embeddings.closeness(meaning, meanings.get(other))))
        .toList();
  }
}
