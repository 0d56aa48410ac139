package dev.plimsoll.models.chat;

import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The words at which an answer ends: {@code stop} is one, or a list. */
public final class StopWords {
  private StopWords() {}

  /**
   * Copies them into the question for a provider.
   *
   * @param name of the list in the provider's format
   * @param refused which of them the provider would refuse; they are left out
   */
  public static void add(
      ObjectNode options, ObjectNode question, String name, Predicate<String> refused) {
    var stop = options.path("stop");
    var words =
        (stop.isString() ? Stream.of(stop) : stop.valueStream())
            .map(word -> word.asString(""))
            .filter(refused.negate())
            .toList();
    if (!words.isEmpty()) {
      var list = question.putArray(name);
      words.forEach(list::add);
    }
  }
}
