package dev.plimsoll.models.extractive;

import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.models.api.LabelledExample;
import dev.plimsoll.platform.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels a text as the examples are labelled. */
final class Labelling {
  private final Embeddings embeddings;
  private final Classifiers classifiers;

  Labelling(Embeddings embeddings) {
    this.embeddings = embeddings;
    classifiers = new Classifiers(embeddings);
  }

  /** Learns the examples before they are needed. */
  void learn(List<LabelledExample> examples) {
    if (!examples.isEmpty()) {
      var _ = classifiers.of(examples);
    }
  }

  /**
   * The label as JSON that matches the schema.
   *
   * @throws CannotLabel if the schema requires more than a label, or no example has a label that it
   *     allows
   */
  ExtractedAnswer label(String text, List<LabelledExample> examples, @Nullable String schema) {
    var form = LabelForm.of(schema);
    if (examples.stream().noneMatch(example -> form.allows(example.label()))) {
      throw new CannotLabel("there is no labelled example with a label that the schema allows");
    }
    var label = classifiers.of(examples).label(embeddings.embed(text), form::allows);
    return ExtractedAnswer.of(Json.write(form.filled(label)));
  }
}
