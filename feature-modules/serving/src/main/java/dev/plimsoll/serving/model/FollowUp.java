package dev.plimsoll.serving.model;

import dev.plimsoll.domain.Message;
import java.util.ArrayList;
import java.util.List;

/** What is said to a model after an answer that was not the end of it. */
final class FollowUp {
  private FollowUp() {}

  /** The talk, with the beginning of an answer that another model could not finish. */
  static List<Message> goingOn(List<Message> talk, String begun) {
    return begun.isEmpty()
        ? talk
        : with(
            talk,
            begun,
            "Your answer broke off. Go on exactly where it stopped; repeat nothing of it and say"
                + " nothing about it.");
  }

  /** The talk, with an answer that does not fit and what is asked for instead. */
  static List<Message> mending(List<Message> talk, String answer, String order) {
    return with(talk, answer, order);
  }

  private static List<Message> with(List<Message> talk, String answer, String order) {
    var messages = new ArrayList<Message>(talk.size() + 2);
    messages.addAll(talk);
    messages.add(new Message("assistant", answer, null));
    messages.add(Message.user(order));
    return List.copyOf(messages);
  }
}
