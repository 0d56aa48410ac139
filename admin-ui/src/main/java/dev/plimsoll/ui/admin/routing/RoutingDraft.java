package dev.plimsoll.ui.admin.routing;

import dev.plimsoll.features.settings.RoutingTable;
import java.util.ArrayList;
import java.util.List;

/** A routing table while it is edited; calls go by the saved one. */
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
      tell();
    }
  }

  void discard() {
    change(saved);
  }

  /** Calls go by what the draft says now. */
  void saved() {
    saved = table;
    tell();
  }

  private void tell() {
    watchers.forEach(Runnable::run);
  }
}
