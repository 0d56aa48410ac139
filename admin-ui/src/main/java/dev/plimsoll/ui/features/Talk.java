package dev.plimsoll.ui.features;

import dev.plimsoll.domain.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * The latest questions and answers of a conversation, as sent to the model with the next question.
 * A page keeps no more of them, however long somebody goes on.
 */
final class Talk {
  static final int MOST_TURNS = 30;

  /** In characters, of all turns together. */
  static final int MOST_KEPT = 200_000;

  private final int longest;
  private final List<Turn> turns = new ArrayList<>();

  /** How many turns were forgotten before those that are kept. */
  private int forgotten;

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
   * @param shown how many characters the page shows of it
   */
  private record Turn(String asked, String said, boolean refused, int shown) {
    static Turn of(String asked, String said, boolean refused) {
      return new Turn(asked, said, refused, asked.length() + said.length());
    }

    Turn withoutQuestion() {
      return new Turn("", said, refused, shown);
    }

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
    var turn = Turn.of(asked, said, refused);
    // What was refused is never sent again.
    turns.add(refused && said.isEmpty() ? turn.withoutQuestion() : turn);
    while (turns.size() > 1 && (turns.size() > MOST_TURNS || kept() > MOST_KEPT)) {
      turns.removeFirst();
      forgotten++;
    }
  }

  private int kept() {
    return turns.stream().mapToInt(Turn::shown).sum();
  }

  /** How many turns are kept. */
  int turns() {
    return turns.size();
  }

  /** The position of the next answer. */
  int nextAnswer() {
    return forgotten + turns.size();
  }

  /** Replaces an answer, with which the conversation continues. */
  void replace(int answer, String said) {
    var at = answer - forgotten;
    if (at >= 0 && at < turns.size()) {
      turns.set(at, Turn.of(turns.get(at).asked, said, false));
    }
  }

  void forgetLast() {
    if (!turns.isEmpty()) {
      turns.removeLast();
    }
  }
}
