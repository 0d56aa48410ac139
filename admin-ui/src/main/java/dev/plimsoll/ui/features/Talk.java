package dev.plimsoll.ui.features;

import dev.plimsoll.domain.Message;
import java.util.ArrayList;
import java.util.List;

/** The questions and answers of a conversation, as sent to the model with the next question. */
final class Talk {
  private final int longest;
  private final List<Turn> turns = new ArrayList<>();

  /**
   * @param longest how many characters may be sent at once
   */
  Talk(int longest) {
    this.longest = longest;
  }

  /**
   * A question and its answer.
   *
   * @param refused whether the guardrails kept the question from the model; it is not sent again
   */
  private record Turn(String asked, String said, boolean refused) {
    int length() {
      return asked.length() + said.length();
    }

    List<Message> messages() {
      return List.of(Message.user(asked), Message.assistant(said));
    }
  }

  boolean isEmpty() {
    return turns.isEmpty();
  }

  /** The question after as many of the latest turns as may be sent with it. */
  List<Message> and(String question) {
    var messages = new ArrayList<Message>();
    messages.add(Message.user(question));
    var room = longest - question.length();
    for (var turn : turns.reversed()) {
      if (!turn.refused) {
        room -= turn.length();
        if (room < 0) {
          break;
        }
        messages.addAll(0, turn.messages());
      }
    }
    return messages;
  }

  void remember(String asked, String said, boolean refused) {
    turns.add(new Turn(asked, said, refused));
  }

  /** The position of the next answer. */
  int nextAnswer() {
    return turns.size();
  }

  /** Replaces an answer, with which the conversation continues. */
  void replace(int answer, String said) {
    if (answer < turns.size()) {
      turns.set(answer, new Turn(turns.get(answer).asked, said, false));
    }
  }

  void forgetLast() {
    if (!turns.isEmpty()) {
      turns.removeLast();
    }
  }
}
