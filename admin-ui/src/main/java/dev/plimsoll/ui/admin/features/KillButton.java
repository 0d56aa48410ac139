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
import java.util.Optional;

/** Stops a feature for everyone, or restores it, each after a reason is given. */
class KillButton extends Button {
  private final AiFeature feature;
  private final SwitchBoard board;

  KillButton(AiFeature feature, SwitchBoard board, Actor actor) {
    this.feature = feature;
    this.board = board;
    addClickListener(_ ->
        flag()
            .ifPresent(flag -> {
              if (flag.killed()) {
                revive(flag, actor);
              } else {
                kill(flag, actor);
              }
            }));
    show();
  }

  /** Shows what can be done with the flag as it is now. */
  final void show() {
    var killed = flag().map(Flag::killed).orElse(false);
    setText(killed ? text("features.revive") : text("features.kill"));
    setIcon(killed ? VaadinIcon.PLAY.create() : VaadinIcon.POWER_OFF.create());
    removeThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    addThemeVariants(killed ? ButtonVariant.PRIMARY : ButtonVariant.ERROR);
    setEnabled(flag().isPresent());
  }

  private Optional<Flag> flag() {
    return board.flag(feature.key());
  }

  private void kill(Flag flag, Actor actor) {
    var today = board.today(feature.key());
    new ReasonDialog(
            "features.kill", feature.title(), AudienceText.of(flag), today.users(), today.calls())
        .with(new Paragraph(text("features.kill.undo")))
        .dangerous()
        .ask(reason -> board.flags().kill(feature.key(), actor, reason));
  }

  private void revive(Flag flag, Actor actor) {
    new ReasonDialog("features.revive", feature.title(), AudienceText.of(flag))
        .ask(reason -> board.flags().restore(feature.key(), actor, reason));
  }
}
