package dev.plimsoll.ui.security;

import java.util.HashMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/**
 * What a browser sends of a page in one message: a few clicks and values. Whoever writes messages
 * by hand could have the server open a thousand dialogs, or fill fields beyond their length.
 */
final class PageMessages {
  /** A page with hundreds of components tells of each of them at once. */
  private static final int MOST = 10_000;

  private static final int MOST_CLICKS = 100;

  /** What a key sends that is held down while a slow server is awaited. */
  private static final Set<String> TYPED = Set.of("value-changed", "invalid-changed");

  /**
   * Events of one kind of one component, but for what is typed, such as clicks before the first is
   * answered.
   */
  private static final int MOST_ALIKE = 50;

  /**
   * Characters that every value may have: a draft may be older than the limit of its field, which
   * its form checks.
   */
  private static final int SHORT = 10_000;

  private PageMessages() {}

  /** A message that no page sends. */
  static final class Refused extends RuntimeException {
    Refused(String why) {
      super(why, null, false, false);
    }
  }

  /**
   * Checks a message.
   *
   * @param invocations what it asks the server to do
   * @param longest the length of a field by its node; empty if it has none
   * @throws Refused if no page sends it
   */
  static void check(JsonNode invocations, IntFunction<OptionalInt> longest) {
    var clicks = invocations.valueStream().filter(part -> event(part).equals("click")).count();
    if (invocations.size() > MOST || clicks > MOST_CLICKS) {
      throw new Refused("a message of " + invocations.size() + " parts, " + clicks + " clicks");
    }
    var alike = new HashMap<String, Integer>();
    for (var each : invocations) {
      var node = each.path("node");
      if (each.has("node") && !node.isInt()) {
        throw new Refused("a node that is no number");
      }
      if (isValue(each)) {
        checkValue(each.path("value"), longest.apply(node.asInt(-1)));
      } else if (isEvent(each)
          && alike.merge(node.asInt(-1) + event(each), 1, Integer::sum) > MOST_ALIKE) {
        throw new Refused("more than " + MOST_ALIKE + " events of one component");
      }
    }
  }

  private static boolean isEvent(JsonNode part) {
    return part.path("type").asString("").equals("event") && !TYPED.contains(event(part));
  }

  private static String event(JsonNode part) {
    return part.path("event").asString("");
  }

  private static boolean isValue(JsonNode part) {
    return part.path("type").asString("").equals("mSync");
  }

  private static void checkValue(JsonNode value, OptionalInt longest) {
    var length = value.isString() ? value.stringValue().length() : lengthOf(value);
    if (length > Math.max(SHORT, longest.orElse(SHORT))) {
      throw new Refused("a value of " + length + " characters");
    }
  }

  private static int lengthOf(JsonNode value) {
    return value.isContainer() ? value.toString().length() : 0;
  }
}
