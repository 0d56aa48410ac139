package dev.plimsoll.calls.exchange;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a file would import, as it is read group by group. */
final class ImportLook {
  private static final int TITLES = 10;

  private final List<String> titles = new ArrayList<>();
  private final Set<LocalDate> days = new TreeSet<>();
  private int conversations;
  private int calls;
  private int known;

  /**
   * @param fresh those of the group that were not imported before
   */
  void see(List<ImportedTalk> group, List<ImportedTalk> fresh) {
    known += group.size() - fresh.size();
    conversations += fresh.size();
    for (var talk : fresh) {
      if (titles.size() < TITLES) {
        titles.add(talk.title());
      }
      calls += talk.calls().size();
      talk.calls()
          .forEach(record -> days.add(LocalDate.ofInstant(record.call().at(), ZoneOffset.UTC)));
    }
  }

  ImportSummary summary() {
    return new ImportSummary(conversations, calls, known, titles);
  }

  /** The days of the new calls. */
  Set<LocalDate> days() {
    return days;
  }
}
