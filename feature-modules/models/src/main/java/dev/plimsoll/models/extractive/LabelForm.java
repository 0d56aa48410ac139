package dev.plimsoll.models.extractive;

import dev.plimsoll.models.extractive.Classifier.Label;
import dev.plimsoll.platform.Json;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields that a JSON Schema has for a label and, if allowed, its confidence.
 *
 * @param labels the labels that it allows; empty for any
 */
record LabelForm(Set<String> labels, boolean withConfidence) {
  private static final String LABEL = "label";
  private static final String CONFIDENCE = "confidence";
  private static final Set<String> FILLED = Set.of(LABEL, CONFIDENCE);

  /**
   * The form that a schema describes; without a schema, any label with its confidence.
   *
   * @throws CannotLabel if the schema requires something else
   */
  static LabelForm of(@Nullable String schema) {
    if (schema == null) {
      return new LabelForm(Set.of(), true);
    }
    var root = Json.parse(schema);
    if (!root.path("type").asString("object").equals("object")) {
      throw new CannotLabel("the schema must allow an object with a label");
    }
    for (var required : root.path("required")) {
      if (!FILLED.contains(required.asString())) {
        throw new CannotLabel(
            "the schema requires '"
                + required.asString()
                + "', which cannot be derived from a label");
      }
    }
    var properties = root.path("properties");
    var closed = !root.path("additionalProperties").asBoolean(true);
    if (closed && !properties.has(LABEL)) {
      throw new CannotLabel("the schema has no field for a label");
    }
    return new LabelForm(labels(properties), !closed || properties.has(CONFIDENCE));
  }

  private static Set<String> labels(JsonNode properties) {
    var labels = new HashSet<String>();
    for (var label : properties.path(LABEL).path("enum")) {
      labels.add(label.asString());
    }
    return labels;
  }

  boolean allows(String label) {
    return labels.isEmpty() || labels.contains(label);
  }

  ObjectNode filled(Label label) {
    var object = Json.object().put(LABEL, label.label());
    return withConfidence ? object.put(CONFIDENCE, label.confidence()) : object;
  }
}
