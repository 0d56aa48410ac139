package dev.plimsoll.ui.admin.work;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.Route;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import dev.plimsoll.work.TaskAdministration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/** All background work, and what an admin can do about tasks that were given up. */
@Route(value = "admin/work", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class WorkView extends Page {
  @Inject
  WorkView(TaskAdministration tasks, CurrentCaller current) {
    super(text("work.title"), text("work.purpose"));
    addClassName("feature-detail");
    var admin = current.caller();
    var kinds = new KindsTable(tasks, admin);
    add(kinds, new TasksTable(tasks, admin, kinds::refresh), new SchedulesTable(tasks, admin));
  }
}
