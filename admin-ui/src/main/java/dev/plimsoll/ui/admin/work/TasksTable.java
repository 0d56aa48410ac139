package dev.plimsoll.ui.admin.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import dev.plimsoll.access.Caller;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.ReasonDialog;
import dev.plimsoll.work.TaskAdministration;
import dev.plimsoll.work.TaskEntry;
import dev.plimsoll.work.TaskState;
import org.jspecify.annotations.Nullable;

/** The tasks in one state, dead ones first of all, with what can be done about them. */
class TasksTable extends Div {
  private final transient TaskAdministration tasks;
  private final transient Caller admin;
  private final transient Runnable changed;
  private final Grid<TaskEntry> grid = new Grid<>();
  private final Select<TaskState> state = new Select<>();

  /**
   * @param changed runs after each change
   */
  TasksTable(TaskAdministration tasks, Caller admin, Runnable changed) {
    this.tasks = tasks;
    this.admin = admin;
    this.changed = changed;
    state.setItems(TaskState.DEAD, TaskState.RUNNING, TaskState.WAITING);
    state.setItemLabelGenerator(WorkLabels::of);
    state.setAriaLabel("State of the tasks");
    state.setValue(TaskState.DEAD);
    state.addValueChangeListener(_ -> grid.getDataProvider().refreshAll());
    var title = new H2("Tasks");
    title.addClassName("grow");
    var head = new Div(title, state);
    head.addClassName("row");
    addClassNames("card", "stack");
    add(head, columns());
    grid.setItems(
        query -> tasks.page(shown(), query.getOffset(), query.getLimit(), admin).stream(),
        query -> {
          var _ = query.getOffset();
          return tasks.count(shown(), admin);
        });
  }

  private TaskState shown() {
    return state.getValue();
  }

  private Grid<TaskEntry> columns() {
    grid.addComponentColumn(TasksTable::name).setHeader("Task").setFlexGrow(2);
    grid.addColumn(task -> orEmpty(task.failure())).setHeader("Last failure").setFlexGrow(3);
    grid.addColumn(TaskEntry::attempts).setHeader("Attempts").setAutoWidth(true).setFlexGrow(0);
    grid.addColumn(task -> Moment.of(task.changedAt())).setHeader("Since").setAutoWidth(true);
    grid.addComponentColumn(this::actions).setWidth("184px").setFlexGrow(0);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateText("No tasks in this state.");
    grid.setHeight("min(50vh, 480px)");
    return grid;
  }

  private static Div name(TaskEntry task) {
    var id = new Span(task.id());
    id.addClassNames("quiet", "small", "block", "mono");
    var name = new Div(new Span(WorkLabels.of(task.kind())), id);
    name.setTitle(orEmpty(task.data()));
    return name;
  }

  private Component actions(TaskEntry task) {
    if (task.state() != TaskState.DEAD) {
      return new Span();
    }
    var retry = new Button("Retry", _ -> retry(task));
    retry.addThemeVariants(ButtonVariant.SMALL);
    retry.setAriaLabel("Retry " + task.id());
    var delete = new Button("Delete…", _ -> delete(task));
    delete.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.ERROR);
    delete.setAriaLabel("Delete " + task.id());
    var both = new Div(retry, delete);
    both.addClassName("row");
    return both;
  }

  private void retry(TaskEntry task) {
    tell(tasks.retry(task.kind(), task.id(), admin), "The task will run again now.");
  }

  private void delete(TaskEntry task) {
    new ReasonDialog(
            "Delete this task?",
            new Paragraph(WorkLabels.of(task.kind()) + " " + task.id() + " will never run again."),
            "Delete",
            reason ->
                tell(tasks.delete(task.kind(), task.id(), reason, admin), "The task was deleted."))
        .dangerous()
        .open();
  }

  private void tell(boolean done, String what) {
    Notification.show(done ? what : "Somebody else has retried or deleted this task already.");
    grid.getDataProvider().refreshAll();
    changed.run();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
