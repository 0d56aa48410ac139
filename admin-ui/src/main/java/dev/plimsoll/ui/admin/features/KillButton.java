package dev.plimsoll.ui.admin.features;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.flags.Flag;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.ReasonDialog;

/** Stops a feature for everyone, or lets it go on, each after a reason is given. */
class KillButton extends Button {
  KillButton(AiFeature feature, SwitchBoard board, Actor actor) {
    var flag = board.flag(feature.key());
    var killed = flag.map(Flag::killed).orElse(false);
    setText(killed ? "Revive" : "Kill");
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
            "Kill " + feature.title() + "?",
            new Div(
                new Paragraph(
                    "It stops at once for "
                        + flag.audience()
                        + ", on every open page and for every application. "
                        + today.users()
                        + (today.users() == 1 ? " user has" : " users have")
                        + " used it today, in "
                        + today.calls()
                        + (today.calls() == 1 ? " call." : " calls.")),
                new Paragraph("You can revive it later. The ledger keeps your reason.")),
            "Kill it now",
            reason -> board.kill(feature.key(), actor, reason))
        .dangerous()
        .open();
  }

  private static void revive(AiFeature feature, Flag flag, SwitchBoard board, Actor actor) {
    new ReasonDialog(
            "Revive " + feature.title() + "?",
            new Div(new Paragraph("It goes on again for " + flag.audience() + ".")),
            "Revive",
            reason -> board.revive(feature.key(), actor, reason))
        .open();
  }
}
