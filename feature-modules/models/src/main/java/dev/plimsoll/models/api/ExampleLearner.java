package dev.plimsoll.models.api;

import java.util.List;

/** A model in this process that labels texts by examples, and can learn them beforehand. */
public interface ExampleLearner {
  /** Whether models of this kind, as {@code Deployment.kind}, label by what was learned here. */
  boolean serves(String kind);

  /**
   * Learns the examples, so that the first question that comes with them does not wait. That takes
   * some milliseconds for each new text.
   */
  void learn(List<LabelledExample> examples);
}
