package dev.plimsoll.reviews;

import org.jspecify.annotations.Nullable;

/**
 * A new item to be rated.
 *
 * @param subject what it is, in the terms of the module that queues it, such as a conversation's id
 * @param snapshot the id of the stored text of the time when it was queued; null if the text never
 *     changes
 */
public record NewItem(String subject, @Nullable String snapshot) {
  private static final int LONGEST = 200;

  public NewItem {
    if (subject.isBlank() || subject.length() > LONGEST) {
      throw new InvalidBatch(
          "item.subject must be 1 to 200 characters, but was " + subject.length());
    }
    if (snapshot != null && snapshot.length() > LONGEST) {
      throw new InvalidBatch(
          "item.snapshot must be at most 200 characters, but was " + snapshot.length());
    }
  }
}
