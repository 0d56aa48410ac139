package dev.plimsoll.ui.admin.work;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.plimsoll.access.Caller;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.work.ScheduledTask;
import dev.plimsoll.work.TaskAdministration;

/** When each schedule is next, and how its last turn went. */
class SchedulesTable extends Div {
  SchedulesTable(TaskAdministration tasks, Caller admin) {
    addClassNames("card", "stack");
    var grid = columns();
    grid.setItems(tasks.schedules(admin));
    add(new H2("Schedules"), grid);
  }

  private static Grid<ScheduledTask> columns() {
    var grid = new Grid<ScheduledTask>();
    grid.addColumn(task -> WorkLabels.of(task.name())).setHeader("Task").setFlexGrow(2);
    grid.addColumn(task -> WorkLabels.of(task.schedule())).setHeader("When").setFlexGrow(2);
    grid.addColumn(SchedulesTable::next).setHeader("Next run").setFlexGrow(2);
    grid.addColumn(SchedulesTable::failure).setHeader("Last failure").setFlexGrow(3);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setAllRowsVisible(true);
    return grid;
  }

  private static String next(ScheduledTask task) {
    return task.running() ? "running now" : Moment.of(task.next());
  }

  private static String failure(ScheduledTask task) {
    var failure = task.failure();
    return failure == null ? "" : failure;
  }
}
