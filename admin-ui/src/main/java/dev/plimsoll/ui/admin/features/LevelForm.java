package dev.plimsoll.ui.admin.features;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.ReasonDialog;
import java.util.Locale;

/** Chooses how much of a feature there is, short of killing it. */
class LevelForm extends Div {
  private final RadioButtonGroup<CapabilityLevel> choice = new RadioButtonGroup<>();

  LevelForm(AiFeature feature, SwitchBoard board, Actor actor, Runnable done) {
    addClassName("stack");
    choice.setItems(CapabilityLevel.values());
    choice.setItemLabelGenerator(LevelForm::label);
    choice.setAriaLabel("How much of the feature there is");
    choice.setValue(board.levelSet(feature.key()));
    var save = new Button("Move…", _ -> save(feature, board, actor, done));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    var foot = new Div(save);
    foot.addClassName("row");
    add(choice);
    var standing = board.level(feature);
    if (standing.byCircuits()) {
      var notice =
          new Span(
              "The circuits of its models are open, so at this node it is at the level "
                  + standing.level().name().toLowerCase(Locale.ROOT)
                  + " until they close.");
      notice.addClassNames("notice", "warn");
      add(notice);
    }
    add(foot);
  }

  private void save(AiFeature feature, SwitchBoard board, Actor actor, Runnable done) {
    var level = choice.getValue();
    var told =
        level == CapabilityLevel.FULL ? "" : " Users are told: “" + message(feature, level) + "”";
    new ReasonDialog(
            "Move it to another level?",
            new Paragraph("From now on: " + label(level) + "." + told),
            "Move",
            reason -> {
              board.move(feature.key(), level, actor, reason);
              done.run();
            })
        .open();
  }

  private static String message(AiFeature feature, CapabilityLevel level) {
    return feature.policy().message(level);
  }

  private static String label(CapabilityLevel level) {
    return switch (level) {
      case FULL -> "Full: the whole ladder";
      case DELAYED -> "Delayed: the whole ladder, but answers come later, as jobs";
      case BASIC -> "Basic: without its first model";
      case CACHED -> "Cached: earlier and prepared answers, no model";
      case OFF -> "Off: the prepared answer only";
    };
  }
}
