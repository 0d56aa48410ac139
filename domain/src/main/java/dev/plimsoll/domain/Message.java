package dev.plimsoll.domain;

import org.jspecify.annotations.Nullable;

/**
 * One message of a chat with a model.
 *
 * @param role who speaks: {@code system}, {@code user}, {@code assistant} or {@code tool}
 * @param text the message as plain text
 * @param raw the message as the caller sent it, as JSON, if it has more than role and text (images,
 *     tool calls); sent to models with the OpenAI API
 */
public record Message(String role, String text, @Nullable String raw) {
  public static Message system(String text) {
    return new Message("system", text, null);
  }

  public static Message user(String text) {
    return new Message("user", text, null);
  }

  public static Message assistant(String text) {
    return new Message("assistant", text, null);
  }
}
