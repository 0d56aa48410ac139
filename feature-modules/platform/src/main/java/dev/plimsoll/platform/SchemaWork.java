package dev.plimsoll.platform;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What it takes to check a value by a JSON Schema of a stranger. A few references to a part that
 * refers to others in turn make millions of steps of a kilobyte, and a part that applies itself to
 * the same value never ends.
 */
final class SchemaWork {
  /** In steps, each of which may leave an error behind. */
  static final long MOST = 50_000;

  private static final int DEEPEST = 100;
  private static final int DEEPEST_STEPS = 1_000;

  /** Lists of different values are compared one by one where these have the same hash. */
  private static final int LONGEST_LIST = 5_000;

  /** All patterns together, in instructions of RE2. */
  private static final long MOST_OF_PATTERNS = 10_000;

  /** How many instructions on a character take as long as a step. */
  private static final int PER_STEP = 1_000;

  /** How many values of an enumeration are compared in a step. */
  private static final int COMPARED_PER_STEP = 10;

  private static final String[] REFERENCES = {"$ref", "$dynamicRef", "$recursiveRef"};
  private static final String[] LISTS_AT_ONE_PLACE = {"allOf", "anyOf", "oneOf"};
  private static final String[] AT_ONE_PLACE = {"not", "if", "then", "else"};
  private static final String[] OF_EACH_FIELD = {
    "additionalProperties", "unevaluatedProperties", "propertyNames"
  };
  private static final String[] OF_EACH_ELEMENT = {
    "items", "contains", "unevaluatedItems", "additionalItems"
  };

  private final SchemaReferences references;
  private final Map<String, Long> sizes = new HashMap<>();
  private long sizeOfPatterns;
  private final IdentityHashMap<JsonNode, IdentityHashMap<JsonNode, Long>> known =
      new IdentityHashMap<>();

  private static final class TooMuch extends RuntimeException {
    TooMuch(String why) {
      super(why, null, false, false);
    }
  }

  private SchemaWork(JsonNode schema) {
    look(schema, 0);
    references = new SchemaReferences(schema);
  }

  /** Why a value is not checked by a schema; empty if it can be. */
  static Optional<String> tooMuch(JsonNode schema, JsonNode value) {
    try {
      var _ = new SchemaWork(schema).of(schema, value, 0);
      return Optional.empty();
    } catch (TooMuch e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Looks at each pattern, and how deep they are. */
  private void look(JsonNode part, int depth) {
    if (depth > DEEPEST) {
      throw new TooMuch("it must not be deeper than " + DEEPEST + " levels.");
    }
    if (part.isArray() && part.size() > LONGEST_LIST) {
      throw new TooMuch("no list of it may have more than " + LONGEST_LIST + " values.");
    }
    if (part.path("pattern").isString()) {
      check(part.path("pattern").stringValue());
    }
    part.path("patternProperties").propertyNames().forEach(this::check);
    part.forEach(inner -> look(inner, depth + 1));
  }

  private void check(String pattern) {
    sizeOfPatterns += sizes.computeIfAbsent(pattern, PatternSize::of);
    if (sizeOfPatterns > MOST_OF_PATTERNS) {
      throw new TooMuch("its patterns must be simpler.");
    }
  }

  /** The steps for a value, all that apply at its place and below. */
  private long of(@Nullable JsonNode part, JsonNode value, int depth) {
    if (part == null || !part.isObject()) {
      return 1;
    }
    if (depth > DEEPEST_STEPS) {
      throw tooManySteps();
    }
    var byValue = known.computeIfAbsent(part, _ -> new IdentityHashMap<>());
    var before = byValue.get(value);
    if (before != null) {
      if (before == 0) {
        throw new TooMuch("no part of it may apply itself to the same value.");
      }
      return before;
    }
    // Under way.
    byValue.put(value, 0L);
    var steps = 1 + here(part, value, depth) + below(part, value, depth);
    if (steps > MOST) {
      throw tooManySteps();
    }
    byValue.put(value, steps);
    return steps;
  }

  private static TooMuch tooManySteps() {
    return new TooMuch("it takes too many steps to check by it.");
  }

  private long here(JsonNode part, JsonNode value, int depth) {
    var steps = 0L;
    for (var name : REFERENCES) {
      if (part.has(name)) {
        steps += of(referred(part.path(name).asString("")), value, depth + 1);
      }
    }
    for (var name : LISTS_AT_ONE_PLACE) {
      for (var inner : part.path(name)) {
        steps += of(inner, value, depth + 1);
      }
    }
    for (var name : AT_ONE_PLACE) {
      steps += of(part.get(name), value, depth + 1);
    }
    for (var inner : part.path("dependentSchemas")) {
      steps += of(inner, value, depth + 1);
    }
    for (var names : part.path("dependentRequired")) {
      steps += names.size();
    }
    // Each name that is missing leaves an error behind.
    steps += part.path("required").size();
    steps += part.path("enum").size() / COMPARED_PER_STEP;
    if (value.isString() && part.path("pattern").isString()) {
      steps += matching(part.path("pattern").stringValue(), value.stringValue());
    }
    return steps;
  }

  private long below(JsonNode part, JsonNode value, int depth) {
    var steps = 0L;
    for (var field : value.properties()) {
      steps += of(part.path("properties").get(field.getKey()), field.getValue(), depth + 1);
      for (var inner : part.path("patternProperties").properties()) {
        steps += matching(inner.getKey(), field.getKey());
        steps += of(inner.getValue(), field.getValue(), depth + 1);
      }
      for (var name : OF_EACH_FIELD) {
        steps += of(part.get(name), field.getValue(), depth + 1);
      }
      enough(steps);
    }
    if (value.isArray()) {
      if (part.path("uniqueItems").asBoolean(false)) {
        steps += (long) value.size() * value.size() / PER_STEP;
      }
      for (var i = 0; i < value.size(); i++) {
        steps += of(part.path("prefixItems").get(i), value.get(i), depth + 1);
        for (var name : OF_EACH_ELEMENT) {
          steps += of(part.get(name), value.get(i), depth + 1);
        }
        enough(steps);
      }
    }
    return steps;
  }

  private long matching(String pattern, String text) {
    return sizes.getOrDefault(pattern, 0L) * text.length() / PER_STEP;
  }

  private static void enough(long steps) {
    if (steps > MOST) {
      throw tooManySteps();
    }
  }

  private JsonNode referred(String reference) {
    var part = references.at(reference);
    if (part.isMissingNode()) {
      throw new TooMuch("there is nothing at its reference '" + reference + "'.");
    }
    return part;
  }
}
