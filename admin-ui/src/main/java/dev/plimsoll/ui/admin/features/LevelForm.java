package dev.plimsoll.ui.admin.features;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.ReasonDialog;

/** Chooses the capability level of a feature. */
class LevelForm extends Div {
  private final RadioButtonGroup<CapabilityLevel> choice =
      Fields.radios("feature.level", CapabilityLevel.class);

  LevelForm(AiFeature feature, SwitchBoard board, Actor actor, Runnable done) {
    addClassName("stack");
    choice.setLabel(null);
    choice.setAriaLabel(text("feature.level"));
    choice.setItemLabelGenerator(level -> text(level, "explained"));
    choice.setValue(board.levels().of(feature.key()));
    add(choice);
    var standing = board.levels().standing(feature);
    if (standing.byCircuits()) {
      add(span("notice warn", text("feature.level.by-circuits", text(standing.level()))));
    }
    var save =
        button(
            text("feature.level.move"),
            () -> move(feature, board, actor, done),
            ButtonVariant.PRIMARY);
    add(div("row", save));
  }

  private void move(AiFeature feature, SwitchBoard board, Actor actor, Runnable done) {
    var level = choice.getValue();
    var dialog = new ReasonDialog("feature.level.move", text(level, "explained"));
    if (level != CapabilityLevel.FULL) {
      dialog.with(new Paragraph(text("feature.level.message", feature.messages().of(level))));
    }
    dialog.ask(reason -> {
      board.levels().set(feature.key(), level, actor, reason);
      done.run();
    });
  }
}
