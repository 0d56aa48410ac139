package dev.plimsoll.upgrade;

import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Where two JSON trees differ. */
final class Differences {
  private final List<String> found = new ArrayList<>();

  private Differences() {}

  /** A line for each place; none where both are the same. */
  static List<String> between(JsonNode expected, JsonNode actual) {
    var differences = new Differences();
    differences.compare("", expected, actual);
    return differences.found;
  }

  private void compare(String place, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      var names = new TreeSet<>(expected.propertyNames());
      names.addAll(actual.propertyNames());
      names.forEach(name -> compare(place + "/" + name, expected.path(name), actual.path(name)));
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (var i = 0; i < expected.size(); i++) {
        compare(place + "/" + i, expected.get(i), actual.get(i));
      }
    } else if (!expected.equals(actual)) {
      found.add(place + " was " + told(expected) + " and is " + told(actual));
    }
  }

  private static String told(JsonNode node) {
    return node.isMissingNode() ? "not there" : Json.write(node);
  }
}
