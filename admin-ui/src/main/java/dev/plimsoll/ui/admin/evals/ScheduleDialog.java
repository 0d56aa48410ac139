package dev.plimsoll.ui.admin.evals;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.evals.GoldenSet;
import dev.plimsoll.evals.GoldenSets;
import dev.plimsoll.evals.InvalidSchedule;
import dev.plimsoll.evals.Schedule;
import dev.plimsoll.ledger.Actor;
import org.jspecify.annotations.Nullable;

/** Says when a golden set runs by itself. */
class ScheduleDialog extends Dialog {
  private final TextField cron = new TextField("Minute, hour, day, month, weekday, in UTC");

  ScheduleDialog(GoldenSet set, GoldenSets sets, Actor actor, Runnable saved) {
    super("When " + set.name() + " runs by itself");
    setWidth("min(440px, 94vw)");
    var now = set.schedule();
    cron.setValue(now == null ? "" : now.cron());
    cron.setPlaceholder(Schedule.WEEKLY.cron());
    cron.setHelperText("As cron writes it: 0 5 * * 1 is Mondays at 05:00. Empty: by hand only.");
    cron.setWidthFull();
    var weekly = new Button("Weekly", _ -> cron.setValue(Schedule.WEEKLY.cron()));
    var never = new Button("By hand only", _ -> cron.clear());
    var choices = new Div(weekly, never);
    choices.addClassName("row");
    var form = new Div(choices, cron);
    form.addClassName("stack");
    add(form);
    var save = new Button("Save");
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickListener(_ -> {
      try {
        sets.schedule(set.name(), schedule(), actor);
        close();
        saved.run();
      } catch (InvalidSchedule e) {
        cron.setErrorMessage(e.getMessage());
        cron.setInvalid(true);
      }
    });
    getFooter().add(new Button("Cancel", _ -> close()), save);
  }

  private @Nullable Schedule schedule() {
    return cron.getValue().isBlank() ? null : new Schedule(cron.getValue());
  }
}
