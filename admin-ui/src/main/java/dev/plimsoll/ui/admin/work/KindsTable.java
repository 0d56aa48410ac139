package dev.plimsoll.ui.admin.work;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.plimsoll.access.Caller;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.work.TaskAdministration;
import dev.plimsoll.work.TaskSummary;

/** How many tasks of each kind there are in which state. */
class KindsTable extends Div {
  private final transient TaskAdministration tasks;
  private final transient Caller admin;
  private final Grid<TaskSummary> grid = new Grid<>();

  KindsTable(TaskAdministration tasks, Caller admin) {
    this.tasks = tasks;
    this.admin = admin;
    addClassNames("card", "stack");
    add(new H2("Kinds of task"), columns());
    refresh();
  }

  private Grid<TaskSummary> columns() {
    grid.addColumn(kind -> WorkLabels.of(kind.kind())).setHeader("Task").setFlexGrow(2);
    grid.addColumn(TaskSummary::waiting).setHeader("Waiting").setFlexGrow(1);
    grid.addColumn(TaskSummary::running).setHeader("Running").setFlexGrow(1);
    grid.addColumn(TaskSummary::dead).setHeader("Dead").setFlexGrow(1);
    grid.addColumn(KindsTable::overdue).setHeader("Overdue since").setFlexGrow(2);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setAllRowsVisible(true);
    grid.setEmptyStateText("No tasks right now.");
    return grid;
  }

  private static String overdue(TaskSummary kind) {
    var since = kind.overdueSince();
    return since == null ? "" : Moment.of(since);
  }

  final void refresh() {
    grid.setItems(tasks.summaries(admin));
  }
}
