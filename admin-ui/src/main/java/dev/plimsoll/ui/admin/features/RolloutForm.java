package dev.plimsoll.ui.admin.features;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.Binder;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.flags.Flag;
import dev.plimsoll.flags.Rollout;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.Form;
import dev.plimsoll.ui.forms.ReasonDialog;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses who has a feature. */
class RolloutForm extends Div implements Form<RolloutForm.Written> {
  private static final int USUAL_PERCENT = 10;

  private final Binder<Written> binder = new Binder<>(Written.class);

  /** How far a feature can be rolled out. */
  enum Choice {
    OFF,
    STAFF,
    PILOT,
    PERCENTAGE,
    EVERYONE
  }

  /** A rollout as people write it. */
  public record Written(Choice choice, Set<UserId> pilots, Integer percent) {
    static Written of(Flag flag) {
      return switch (flag.rollout()) {
        case Rollout.Off _ -> new Written(Choice.OFF, flag.pilots(), USUAL_PERCENT);
        case Rollout.StaffOnly _ -> new Written(Choice.STAFF, flag.pilots(), USUAL_PERCENT);
        case Rollout.Pilot _ -> new Written(Choice.PILOT, flag.pilots(), USUAL_PERCENT);
        case Rollout.Percentage(var share) -> new Written(Choice.PERCENTAGE, flag.pilots(), share);
        case Rollout.Everyone _ -> new Written(Choice.EVERYONE, flag.pilots(), USUAL_PERCENT);
      };
    }

    Rollout rollout() {
      return switch (choice) {
        case OFF -> new Rollout.Off();
        case STAFF -> new Rollout.StaffOnly();
        case PILOT -> new Rollout.Pilot(pilots);
        case PERCENTAGE -> new Rollout.Percentage(percent);
        case EVERYONE -> new Rollout.Everyone();
      };
    }
  }

  RolloutForm(FeatureKey feature, SwitchBoard board, Actor actor, Runnable done) {
    addClassName("stack");
    var choice = Fields.radios("feature.rollout", Choice.class);
    choice.setLabel(null);
    choice.setAriaLabel(text("feature.rollout"));
    ask(choice, "choice");
    var pilots =
        ask(
            Fields.area("feature.rollout.pilots"),
            "pilots",
            names ->
                choice.getValue() == Choice.PILOT
                    ? new Rollout.Pilot(users(names)).users()
                    : users(names),
            users -> users.stream().map(UserId::value).collect(Collectors.joining("\n")));
    var percent =
        ask(
            Fields.integer("feature.rollout.percent", "%"),
            "percent",
            share -> new Rollout.Percentage(share));
    percent.setMin(0);
    percent.setMax(100);
    percent.setStepButtonsVisible(true);
    choice.addValueChangeListener(chosen -> {
      pilots.setVisible(chosen.getValue() == Choice.PILOT);
      percent.setVisible(chosen.getValue() == Choice.PERCENTAGE);
    });
    pilots.setVisible(false);
    percent.setVisible(false);
    board.flag(feature).map(Written::of).ifPresent(binder::readRecord);
    var save =
        button(
            text("action.change"),
            () -> filled().ifPresent(filled -> change(feature, filled, board, actor, done)),
            ButtonVariant.PRIMARY);
    add(div("row", save));
  }

  private static Set<UserId> users(String names) {
    return Arrays.stream(names.split("[\\s,;]+"))
        .filter(name -> !name.isBlank())
        .map(UserId::new)
        .collect(Collectors.toSet());
  }

  private static void change(
      FeatureKey feature, Written filled, SwitchBoard board, Actor actor, Runnable done) {
    new ReasonDialog("feature.rollout.change", AudienceText.of(filled.rollout(), filled.pilots()))
        .ask(reason -> {
          board.flags().rollOut(feature, filled.rollout(), actor, reason);
          done.run();
        });
  }

  @Override
  public Binder<Written> binder() {
    return binder;
  }

  @Override
  public void show(Component... parts) {
    add(parts);
  }
}
