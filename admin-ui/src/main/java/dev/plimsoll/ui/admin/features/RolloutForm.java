package dev.plimsoll.ui.admin.features;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.flags.Flag;
import dev.plimsoll.flags.InvalidFlag;
import dev.plimsoll.flags.Rollout;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.ReasonDialog;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Chooses who has a feature. */
class RolloutForm extends Div {
  private enum Choice {
    OFF("Nobody"),
    STAFF("Staff only"),
    PILOT("Staff and named pilot users"),
    PERCENTAGE("Staff, pilots and a share of all users"),
    EVERYONE("Everyone");

    final String label;

    Choice(String label) {
      this.label = label;
    }
  }

  private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
  private final TextArea pilots = new TextArea("Pilot users");
  private final IntegerField percent = new IntegerField("Share of all users");

  RolloutForm(FeatureKey feature, SwitchBoard board, Actor actor, Runnable done) {
    addClassName("stack");
    choice.setItems(Choice.values());
    choice.setItemLabelGenerator(item -> item.label);
    choice.setAriaLabel("Who has the feature");
    choice.addValueChangeListener(_ -> refresh());
    pilots.setHelperText("One user name a line, at most 50");
    pilots.setMaxRows(8);
    pilots.setWidthFull();
    percent.setMin(0);
    percent.setMax(100);
    percent.setSuffixComponent(new Div("%"));
    percent.setStepButtonsVisible(true);
    percent.setHelperText("Sticky: whoever is in stays in when the share grows");
    board.flag(feature).ifPresent(this::fill);
    var save = new Button("Change…", _ -> save(feature, board, actor, done));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    var foot = new Div(save);
    foot.addClassName("row");
    add(choice, pilots, percent, foot);
    refresh();
  }

  private void fill(Flag flag) {
    pilots.setValue(flag.pilots().stream().map(UserId::value).collect(Collectors.joining("\n")));
    percent.setValue(10);
    choice.setValue(
        switch (flag.rollout()) {
          case Rollout.Off _ -> Choice.OFF;
          case Rollout.StaffOnly _ -> Choice.STAFF;
          case Rollout.Pilot _ -> Choice.PILOT;
          case Rollout.Percentage(var share) -> {
            percent.setValue(share);
            yield Choice.PERCENTAGE;
          }
          case Rollout.Everyone _ -> Choice.EVERYONE;
        });
  }

  private void refresh() {
    pilots.setVisible(choice.getValue() == Choice.PILOT);
    percent.setVisible(choice.getValue() == Choice.PERCENTAGE);
  }

  private void save(FeatureKey feature, SwitchBoard board, Actor actor, Runnable done) {
    try {
      var rollout = chosen();
      new ReasonDialog(
              "Change who has it?",
              new Paragraph(
                  "From now on: " + choice.getValue().label.toLowerCase(Locale.ROOT) + "."),
              "Change",
              reason -> {
                board.rollOut(feature, rollout, actor, reason);
                done.run();
              })
          .open();
    } catch (InvalidFlag | IllegalArgumentException e) {
      pilots.setErrorMessage(e.getMessage());
      pilots.setInvalid(true);
    }
  }

  private Rollout chosen() {
    return switch (choice.getValue()) {
      case OFF -> new Rollout.Off();
      case STAFF -> new Rollout.StaffOnly();
      case PILOT ->
          new Rollout.Pilot(
              Arrays.stream(pilots.getValue().split("[\\s,;]+"))
                  .filter(name -> !name.isBlank())
                  .map(UserId::new)
                  .collect(Collectors.toSet()));
      case PERCENTAGE -> new Rollout.Percentage(Objects.requireNonNullElse(percent.getValue(), 0));
      case EVERYONE -> new Rollout.Everyone();
    };
  }
}
