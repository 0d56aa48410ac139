package dev.plimsoll.ui.features;

import dev.plimsoll.domain.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked and answered in a conversation, as the model is told it with the next question.
 */
final class Talk {
  private final List<Message> messages = new ArrayList<>();

  boolean isEmpty() {
    return messages.isEmpty();
  }

  List<Message> and(String question) {
    var asked = new ArrayList<>(messages);
    asked.add(Message.user(question));
    return asked;
  }

  void remember(String asked, String said) {
    messages.add(Message.user(asked));
    messages.add(Message.assistant(said));
  }

  /** Where the next answer will stand. */
  int nextAnswer() {
    return messages.size() + 1;
  }

  /** The talk goes on with other words than were said there. */
  void replace(int answer, String said) {
    if (answer < messages.size()) {
      messages.set(answer, Message.assistant(said));
    }
  }

  void forgetLast() {
    if (messages.size() >= 2) {
      messages.removeLast();
      messages.removeLast();
    }
  }
}
