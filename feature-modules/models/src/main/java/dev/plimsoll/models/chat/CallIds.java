package dev.plimsoll.models.chat;

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

  private final Map<String, ToolCall> latest = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** The calls of a message, each with an id of its own. */
  List<ToolCall> unique(List<ToolCall> calls) {
    return calls.stream().map(this::unique).toList();
  }

  private ToolCall unique(ToolCall call) {
    var letters = FOREIGN.matcher(call.id()).replaceAll("_");
    var id = letters;
    for (var number = 2; !taken.add(id); number++) {
      id = letters.substring(0, Math.min(LONGEST, letters.length())) + "-" + number;
    }
    var unique = new ToolCall(id, call.name(), call.arguments(), call.extra());
    latest.put(call.id(), unique);
    return unique;
  }

  /** The call that a result names, which is the latest with that id. */
  ToolCall answered(String id, String name) {
    return latest.getOrDefault(
        id, new ToolCall(FOREIGN.matcher(id).replaceAll("_"), name, "", null));
  }
}
