package dev.plimsoll.calls.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A question and its answer.
 *
 * @param before the messages up to the question, which is the last of them
 */
record Turn(List<Said> before, String answer) {
  private static final Set<String> ROLES =
      Set.of("system", "developer", "user", "assistant", "tool");

  /** One message. */
  record Said(String role, String content) {}

  String question() {
    return before.getLast().content();
  }

  /** All turns of a line, at least one. */
  static List<Turn> of(JsonFields line) {
    var turns = new ArrayList<Turn>();
    var said = new ArrayList<Said>();
    for (var message : line.list("messages")) {
      var next = said(message);
      if (next.role().equals("assistant")) {
        turns.add(answered(said, next.content(), message.path("role")));
      }
      said.add(next);
    }
    if (line.has("answer")) {
      turns.add(answered(said, line.text("answer"), "answer"));
    } else if (said.isEmpty() || !said.getLast().role().equals("assistant")) {
      throw new WrongField(
          "messages",
          "a list that ends with an answer of the role assistant, unless there is a field answer");
    }
    return turns;
  }

  private static Said said(JsonFields message) {
    var role = message.text("role");
    if (!ROLES.contains(role)) {
      throw new WrongField(message.path("role"), "system, developer, user, assistant or tool");
    }
    return new Said(role, message.text("content"));
  }

  private static Turn answered(List<Said> said, String answer, String field) {
    if (said.isEmpty() || !said.getLast().role().equals("user")) {
      throw new WrongField(field, "the answer to an earlier message of the role user");
    }
    return new Turn(List.copyOf(said), answer);
  }
}
