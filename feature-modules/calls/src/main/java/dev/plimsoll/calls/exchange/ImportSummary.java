package dev.plimsoll.calls.exchange;

import java.util.List;

/**
 * A summary of what a file of conversations imports.
 *
 * @param conversations that are new
 * @param calls of the new conversations
 * @param known conversations that were imported before and stay as they are
 * @param titles of the first new conversations
 */
public record ImportSummary(int conversations, int calls, int known, List<String> titles) {
  public ImportSummary {
    titles = List.copyOf(titles);
  }
}
