package dev.plimsoll.ui.features;

import dev.plimsoll.domain.Message;
import java.util.ArrayList;
import java.util.List;

/** The questions and answers of a conversation, as sent to the model with the next question. */
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

  /** The position of the next answer. */
  int nextAnswer() {
    return messages.size() + 1;
  }

  /** Replaces an answer, with which the conversation continues. */
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
