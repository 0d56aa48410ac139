package dev.plimsoll.ui.admin.models;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.Circuit;
import dev.plimsoll.models.KeyHealth;
import dev.plimsoll.models.ModelHealth;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.ui.parts.ReasonDialog;
import java.util.Set;

/** Lets calls pass to a model again, after a reason is given. */
class ResetButton extends Button {
  private static final Set<KeyHealth.State> RESTING =
      Set.of(KeyHealth.State.LIMITED, KeyHealth.State.REFUSED);

  ResetButton(ModelHealth health, ModelProviders models, Actor actor, Runnable done) {
    super("Reset…", _ -> ask(health, models, actor, done));
    setAriaLabel("Reset " + health.model().key().value());
  }

  /** Whether there is anything that it would change. */
  static boolean isOfUse(ModelHealth health) {
    return health.circuit().state() != Circuit.State.CLOSED
        || health.circuit().failures() > 0
        || health.keys().stream().anyMatch(key -> RESTING.contains(key.state()));
  }

  private static void ask(ModelHealth health, ModelProviders models, Actor actor, Runnable done) {
    var key = health.model().key();
    new ReasonDialog(
            "Reset " + key.value() + "?",
            new Paragraph(
                "On every node its circuit closes and its keys stop resting, with what happened"
                    + " before forgotten. If the provider is still down or still limits us, the"
                    + " next callers wait for it in vain."),
            "Reset",
            reason -> {
              models.reset(key, reason, actor);
              done.run();
            })
        .open();
  }
}
