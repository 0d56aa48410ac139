package dev.plimsoll.batches.store;

import dev.plimsoll.batches.api.BatchLine;
import java.util.ArrayList;
import java.util.List;

/** Writes the items of a batch in groups, each in a transaction of its own. */
public final class ItemGroups {
  private static final int MOST = 200;

  private static final int CHARACTERS = 1 << 18;

  private final ItemTable table;
  private final String batch;
  private final List<BatchLine> group = new ArrayList<>();
  private int written;
  private long characters;

  public ItemGroups(ItemTable table, String batch) {
    this.table = table;
    this.batch = batch;
  }

  public void add(BatchLine line) {
    group.add(line);
    for (var message : line.ask().messages()) {
      characters += message.raw() == null ? message.text().length() : message.raw().length();
    }
    if (group.size() == MOST || characters > CHARACTERS) {
      end();
    }
  }

  /** Writes what is left. */
  public void end() {
    table.add(batch, written, group);
    written += group.size();
    group.clear();
    characters = 0;
  }

  /** The number of items written so far. */
  public int size() {
    return written;
  }
}
