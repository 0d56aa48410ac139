package dev.plimsoll.models.chat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The calls of tools in a conversation by their ids. Claude wants ids of few signs that come once;
 * servers that count in each answer, and the older form that has none, use one again.
 */
final class CallIds {
  /** What an id must not contain. */
  private static final Pattern FOREIGN = Pattern.compile("[^a-zA-Z0-9_-]");

  private static final int LONGEST = 56;

  /** The calls of the latest message with an id, those first whose results are yet to come. */
  private final Map<String, Deque<ToolCall>> latest = new HashMap<>();

  private final Set<String> taken = new HashSet<>();

  /** The calls of a message, each with an id of its own. */
  List<ToolCall> unique(List<ToolCall> calls) {
    calls.forEach(call -> latest.put(call.id(), new ArrayDeque<>(1)));
    return calls.stream().map(this::unique).toList();
  }

  private ToolCall unique(ToolCall call) {
    var letters = FOREIGN.matcher(call.id()).replaceAll("_");
    var id = letters;
    for (var number = 2; !taken.add(id); number++) {
      id = letters.substring(0, Math.min(LONGEST, letters.length())) + "-" + number;
    }
    var unique = new ToolCall(id, call.name(), call.arguments(), call.extra());
    latest.computeIfAbsent(call.id(), _ -> new ArrayDeque<>(1)).add(unique);
    return unique;
  }

  /**
   * The call that a result names, which is the latest with that id; of several in one message, each
   * in its turn.
   */
  ToolCall answered(String id, String name) {
    var calls = latest.get(id);
    if (calls == null) {
      return new ToolCall(FOREIGN.matcher(id).replaceAll("_"), name, "", null);
    }
    return calls.size() > 1 ? calls.remove() : calls.element();
  }
}
