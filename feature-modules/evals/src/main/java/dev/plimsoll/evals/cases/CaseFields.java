package dev.plimsoll.evals.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object in a golden set, with its place in the file. */
public record CaseFields(String place, JsonNode object) {
  private static final int LONGEST_INPUT = 100_000;
  private static final int LONGEST_NAME = 100;

  public CaseFields {
    if (!object.isObject()) {
      throw InvalidGoldenSet.at(place, "case", "a JSON object");
    }
  }

  public void allowOnly(Set<String> known) {
    for (var field : object.propertyNames()) {
      if (!known.contains(field)) {
        throw InvalidGoldenSet.at(
            place, "field '" + field + "'", "one of " + String.join(", ", new TreeSet<>(known)));
      }
    }
  }

  public boolean has(String field) {
    return object.has(field);
  }

  /** A text that is not blank. */
  public String text(String field) {
    var node = object.path(field);
    if (!node.isString() || node.stringValue().isBlank()) {
      throw wrong(field, "a text that is not blank");
    }
    if (node.stringValue().length() > LONGEST_INPUT) {
      throw wrong(field, "at most " + LONGEST_INPUT + " characters");
    }
    return node.stringValue();
  }

  public @Nullable String textIfAny(String field) {
    return has(field) && !object.path(field).isNull() ? text(field) : null;
  }

  /** A short text on one line. */
  public @Nullable String nameIfAny(String field) {
    var name = textIfAny(field);
    if (name == null) {
      return null;
    }
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw wrong(field, "at most " + LONGEST_NAME + " characters on one line");
    }
    return name.strip();
  }

  public Map<String, String> variables() {
    var node = object.path("variables");
    var variables = new HashMap<String, String>();
    if (node.isMissingNode() || node.isNull()) {
      return variables;
    }
    if (!node.isObject()) {
      throw wrong("variables", "an object of texts");
    }
    for (var entry : node.properties()) {
      if (!entry.getValue().isString()) {
        throw wrong("variables." + entry.getKey(), "a text");
      }
      variables.put(entry.getKey(), entry.getValue().stringValue());
    }
    return variables;
  }

  public InvalidGoldenSet wrong(String field, String expected) {
    return InvalidGoldenSet.at(place, field, expected);
  }
}
