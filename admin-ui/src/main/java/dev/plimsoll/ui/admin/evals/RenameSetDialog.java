package dev.plimsoll.ui.admin.evals;

import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.cases.InvalidGoldenSet;
import dev.plimsoll.evals.sets.GoldenSet;
import dev.plimsoll.evals.sets.GoldenSetRunning;
import dev.plimsoll.evals.sets.GoldenSets;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;

/** Asks for another name of a golden set. */
class RenameSetDialog extends FormDialog<RenameSetDialog.Written> {
  private final GoldenSet set;
  private final GoldenSets sets;
  private final Actor actor;
  private final TextField name;

  /** The new name. */
  public record Written(GoldenSetName name) {}

  RenameSetDialog(GoldenSet set, GoldenSets sets, Actor actor) {
    super(Written.class, text("evals.rename.title", set.name()), text("evals.rename.verb"));
    this.set = set;
    this.sets = sets;
    this.actor = actor;
    show(note(text("evals.rename.what", set.name())));
    name = ask(Fields.line("evals.import.name"), "name", GoldenSetName::new, GoldenSetName::value);
    fill(new Written(set.name()));
  }

  @Override
  protected void submit(Written filled) {
    try {
      sets.rename(set.name(), filled.name(), actor);
      close();
      EvalsNavigation.open(filled.name());
      Notification.show(text("evals.renamed", filled.name()));
    } catch (InvalidGoldenSet _) {
      refuse(name, text("evals.rename.taken"));
    } catch (GoldenSetRunning _) {
      refuse(text("evals.running.refused"));
    }
  }
}
