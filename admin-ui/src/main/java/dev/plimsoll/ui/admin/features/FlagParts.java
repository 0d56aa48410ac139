package dev.plimsoll.ui.admin.features;

import com.vaadin.flow.component.html.Div;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ledger.Actor;

/**
 * What the page of a feature shows of its flag: who has the feature, the kill switch, the changes.
 */
class FlagParts {
  private final FeatureKey feature;
  private final SwitchBoard board;
  private final Div state = new Div();
  private final KillButton kill;
  private final FeatureHistory history;

  FlagParts(AiFeature feature, SwitchBoard board, Actor actor) {
    this.feature = feature.key();
    this.board = board;
    kill = new KillButton(feature, board, actor);
    history = new FeatureHistory(feature.key(), board);
    state.add(board.chip(feature.key()));
  }

  FeatureKey feature() {
    return feature;
  }

  Div state() {
    return state;
  }

  KillButton kill() {
    return kill;
  }

  FeatureHistory history() {
    return history;
  }

  /** Shows the flag as it is now. */
  void show() {
    state.removeAll();
    state.add(board.chip(feature));
    kill.show();
    history.show();
  }
}
