package dev.plimsoll.ui.admin.work;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Buttons.described;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.heading;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import dev.plimsoll.access.Caller;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.DataGrid;
import dev.plimsoll.ui.text.Moment;
import dev.plimsoll.work.TaskAdministration;
import dev.plimsoll.work.TaskEntry;
import dev.plimsoll.work.TaskState;
import java.util.List;
import java.util.Objects;

/** The tasks in one state, dead ones by default, with actions for each. */
class TasksTable extends Div {
  private final TaskAdministration tasks;
  private final Caller admin;
  private final Runnable changed;
  private final DataGrid<TaskEntry> grid = new DataGrid<>(text("work.tasks.none"));
  private final Select<TaskState> state = new Select<>();

  /**
   * @param changed runs after each change
   */
  TasksTable(TaskAdministration tasks, Caller admin, Runnable changed) {
    this.tasks = tasks;
    this.admin = admin;
    this.changed = changed;
    addClassNames("card", "stack");
    state.setAriaLabel(text("work.tasks.state"));
    state.setItems(List.of(TaskState.values()).reversed());
    state.setItemLabelGenerator(each -> text(each));
    state.setValue(TaskState.DEAD);
    state.addValueChangeListener(_ -> grid.getDataProvider().refreshAll());
    grid.fillPart(text("work.task"), 2, TasksTable::name)
        .fill(text("work.failure"), 3, TaskEntry::failure)
        .fit(text("work.tasks.attempts"), TaskEntry::attempts)
        .fit(text("work.tasks.since"), task -> Moment.of(task.changedAt()))
        .actions(this::actions)
        .scrollWithin("min(50vh, 480px)");
    grid.setItems(
        query -> tasks.page(state.getValue(), query.getOffset(), query.getLimit(), admin).stream(),
        query -> {
          var _ = query.getOffset();
          return tasks.count(state.getValue(), admin);
        });
    add(heading(text("work.tasks"), state), grid);
  }

  private static Div name(TaskEntry task) {
    var name =
        new Div(new Span(WorkLabels.of(task.kind())), span("quiet small block mono", task.id()));
    name.setTitle(Objects.requireNonNullElse(task.data(), ""));
    return name;
  }

  private Component actions(TaskEntry task) {
    return task.state() == TaskState.DEAD
        ? div(
            "row actions",
            described(
                button(text("work.retry"), () -> retry(task), ButtonVariant.SMALL),
                text("work.retry.of", task.id())),
            described(
                button(
                    text("work.delete"),
                    () -> delete(task),
                    ButtonVariant.SMALL,
                    ButtonVariant.ERROR),
                text("work.delete.of", task.id())))
        : new Span();
  }

  private void retry(TaskEntry task) {
    confirm(tasks.retry(task.kind(), task.id(), admin), text("work.retry.done"));
  }

  private void delete(TaskEntry task) {
    new ReasonDialog("work.delete", WorkLabels.of(task.kind()), task.id())
        .dangerous()
        .ask(reason ->
            confirm(tasks.delete(task.kind(), task.id(), reason, admin), text("work.delete.done")));
  }

  private void confirm(boolean done, String what) {
    Notification.show(done ? what : text("work.too-late"));
    grid.getDataProvider().refreshAll();
    changed.run();
  }
}
