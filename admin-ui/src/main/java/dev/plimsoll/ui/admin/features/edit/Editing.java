package dev.plimsoll.ui.admin.features.edit;

import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.ledger.Actor;

/**
 * The editing of a feature.
 *
 * @param done runs after it was changed
 */
public record Editing(EditDesk desk, AiFeature feature, Actor actor, Runnable done) {

  void save(FeatureEdit edit, String reason) {
    desk.catalog().change(feature.key(), edit, actor, reason);
    done.run();
  }
}
