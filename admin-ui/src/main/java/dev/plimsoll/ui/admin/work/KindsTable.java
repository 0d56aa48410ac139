package dev.plimsoll.ui.admin.work;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.access.Caller;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.DataGrid;
import dev.plimsoll.ui.text.Moment;
import dev.plimsoll.work.TaskAdministration;
import dev.plimsoll.work.TaskSummary;

/** The number of tasks of each kind and state. */
class KindsTable extends Card {
  private final TaskAdministration tasks;
  private final Caller admin;
  private final DataGrid<TaskSummary> grid = new DataGrid<>(text("work.kinds.none"));

  KindsTable(TaskAdministration tasks, Caller admin) {
    super(text("work.kinds"));
    this.tasks = tasks;
    this.admin = admin;
    grid.fill(text("work.task"), 2, kind -> WorkLabels.of(kind.kind()))
        .fit(text("work.kinds.waiting"), TaskSummary::waiting)
        .fit(text("work.kinds.running"), TaskSummary::running)
        .fit(text("work.kinds.dead"), TaskSummary::dead)
        .fill(text("work.kinds.overdue"), 1, KindsTable::overdue)
        .setAllRowsVisible(true);
    add(grid);
    refresh();
  }

  private static String overdue(TaskSummary kind) {
    var since = kind.overdueSince();
    return since == null ? "" : Moment.of(since);
  }

  final void refresh() {
    grid.setItems(tasks.summaries(admin));
  }
}
