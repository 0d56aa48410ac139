package dev.plimsoll.ui.admin.features;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.flags.Flag;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.ReasonDialog;

/** Stops a feature for everyone, or restores it, each after a reason is given. */
class KillButton extends Button {
  KillButton(AiFeature feature, SwitchBoard board, Actor actor) {
    var flag = board.flag(feature.key());
    var killed = flag.map(Flag::killed).orElse(false);
    setText(killed ? text("features.revive") : text("features.kill"));
    setIcon(killed ? VaadinIcon.PLAY.create() : VaadinIcon.POWER_OFF.create());
    addThemeVariants(killed ? ButtonVariant.PRIMARY : ButtonVariant.ERROR);
    setEnabled(flag.isPresent());
    flag.ifPresent(shown ->
        addClickListener(_ -> {
          if (killed) {
            revive(feature, shown, board, actor);
          } else {
            kill(feature, shown, board, actor);
          }
        }));
  }

  private static void kill(AiFeature feature, Flag flag, SwitchBoard board, Actor actor) {
    var today = board.today(feature.key());
    new ReasonDialog(
            "features.kill", feature.title(), AudienceText.of(flag), today.users(), today.calls())
        .with(new Paragraph(text("features.kill.undo")))
        .dangerous()
        .ask(reason -> board.flags().kill(feature.key(), actor, reason));
  }

  private static void revive(AiFeature feature, Flag flag, SwitchBoard board, Actor actor) {
    new ReasonDialog("features.revive", feature.title(), AudienceText.of(flag))
        .ask(reason -> board.flags().revive(feature.key(), actor, reason));
  }
}
