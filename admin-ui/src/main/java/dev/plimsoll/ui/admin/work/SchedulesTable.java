package dev.plimsoll.ui.admin.work;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.access.Caller;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.DataGrid;
import dev.plimsoll.ui.text.Moment;
import dev.plimsoll.work.ScheduledTask;
import dev.plimsoll.work.TaskAdministration;

/** The schedules with their next and last runs. */
class SchedulesTable extends Card {
  SchedulesTable(TaskAdministration tasks, Caller admin) {
    super(text("work.schedules"));
    var grid = new DataGrid<ScheduledTask>(text("work.schedules.none"));
    grid.fill(text("work.task"), 2, task -> WorkLabels.of(task.name()))
        .fit(text("work.schedules.when"), task -> WorkLabels.of(task.schedule()))
        .fit(text("work.schedules.next"), SchedulesTable::next)
        .fill(text("work.failure"), 3, ScheduledTask::failure)
        .setAllRowsVisible(true);
    grid.setItems(tasks.schedules(admin));
    add(grid);
  }

  private static String next(ScheduledTask task) {
    return task.running() ? text("work.schedules.running") : Moment.of(task.next());
  }
}
