package dev.plimsoll.ui.admin.routing;

import dev.plimsoll.features.settings.RoutingTable;
import java.util.ArrayList;
import java.util.List;

/** A routing table that is being edited; calls use the saved one. */
class RoutingDraft {
  private final List<Runnable> watchers = new ArrayList<>();
  private RoutingTable saved;
  private RoutingTable table;

  RoutingDraft(RoutingTable saved) {
    this.saved = saved;
    table = saved;
  }

  RoutingTable table() {
    return table;
  }

  boolean isSaved() {
    return table.equals(saved);
  }

  /** Shows something of the draft, now and after each change. */
  void show(Runnable part) {
    watchers.add(part);
    part.run();
  }

  void change(RoutingTable next) {
    if (!next.equals(table)) {
      table = next;
      notifyWatchers();
    }
  }

  void discard() {
    change(saved);
  }

  /** Saves the draft, which calls then use. */
  void saved() {
    saved = table;
    notifyWatchers();
  }

  private void notifyWatchers() {
    watchers.forEach(Runnable::run);
  }
}
