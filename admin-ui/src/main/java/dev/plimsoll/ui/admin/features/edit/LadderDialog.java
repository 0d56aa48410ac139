package dev.plimsoll.ui.admin.features.edit;

import dev.plimsoll.features.FeatureEdit;

/** Asks what answers for a feature, in order. */
class LadderDialog extends EditDialog {
  private static final String HOW =
      "Each step is tried when those above it fail. The arrow keys move a step while one of its"
          + " buttons has the focus. Where no text ends the ladder, users are told that nothing can"
          + " answer at the moment.";

  private final LadderSteps steps;

  LadderDialog(Editing editing) {
    super("The fallback ladder", editing);
    steps = new LadderSteps(editing.feature(), editing.desk().models());
    ask(quiet(HOW), steps);
  }

  @Override
  FeatureEdit edit() {
    return FeatureEdit.ladder(steps.steps());
  }
}
