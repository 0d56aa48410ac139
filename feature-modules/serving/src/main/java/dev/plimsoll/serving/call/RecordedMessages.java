package dev.plimsoll.serving.call;

import dev.plimsoll.domain.Message;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The messages of a call as they are kept on record: without the bytes of pictures, sounds and
 * files, which nobody reads there and which would be most of the database.
 */
final class RecordedMessages {
  /** In characters; shorter messages have no bytes that matter. */
  private static final int LONG = 4_096;

  /** How many characters of them show what it was. */
  private static final int SHOWN = 32;

  private static final Pattern BYTES = Pattern.compile("[A-Za-z0-9+/=_-]{2048,}+");

  private RecordedMessages() {}

  static List<Message> of(List<Message> messages) {
    return messages.stream().map(RecordedMessages::of).toList();
  }

  private static Message of(Message message) {
    var raw = message.raw();
    if (raw == null || raw.length() < LONG) {
      return message;
    }
    var without =
        BYTES
            .matcher(raw)
            .replaceAll(found ->
                found.group().substring(0, SHOWN)
                    + "… ("
                    + (found.group().length() - SHOWN)
                    + " more characters are not kept)");
    return new Message(message.role(), message.text(), without);
  }
}
