package dev.plimsoll.ui.admin.evals;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.evals.sets.GoldenSet;
import dev.plimsoll.evals.sets.GoldenSets;
import dev.plimsoll.evals.sets.Schedule;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import org.jspecify.annotations.Nullable;

/** Asks for the schedule of a golden set. */
class EvalScheduleDialog extends FormDialog<EvalScheduleDialog.Written> {
  private final GoldenSet set;
  private final GoldenSets sets;
  private final Actor actor;
  private final Runnable saved;

  /**
   * When it runs.
   *
   * @param schedule null for by hand only
   */
  public record Written(@Nullable Schedule schedule) {}

  EvalScheduleDialog(GoldenSet set, GoldenSets sets, Actor actor, Runnable saved) {
    super(Written.class, text("evals.schedule.title", set.name()), text("action.save"));
    this.set = set;
    this.sets = sets;
    this.actor = actor;
    this.saved = saved;
    var cron = Fields.line("evals.schedule.cron");
    cron.setPlaceholder(Schedule.WEEKLY.cron());
    show(
        div(
            "row",
            button(text("evals.schedule.weekly"), () -> cron.setValue(Schedule.WEEKLY.cron())),
            button(text("evals.schedule.by-hand"), cron::clear)));
    askIfAny(cron, "schedule", Schedule::new, Schedule::cron);
    fill(new Written(set.schedule()));
  }

  @Override
  protected void submit(Written filled) {
    sets.schedule(set.name(), filled.schedule(), actor);
    close();
    saved.run();
  }
}
