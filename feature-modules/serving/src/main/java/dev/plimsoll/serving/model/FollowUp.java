package dev.plimsoll.serving.model;

import dev.plimsoll.domain.Message;
import java.util.ArrayList;
import java.util.List;

/** The follow-up messages to a model after an unfinished or invalid answer. */
final class FollowUp {
  private FollowUp() {}

  /** The conversation, with the beginning of an answer that another model could not finish. */
  static List<Message> goingOn(List<Message> talk, String begun) {
    return begun.isEmpty()
        ? talk
        : with(
            talk,
            begun,
            "Your answer was cut off. Continue exactly where it stopped. Do not repeat any of it, and say"
                + " nothing about it.");
  }

  /** The conversation, with an invalid answer and the request for a valid one. */
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
