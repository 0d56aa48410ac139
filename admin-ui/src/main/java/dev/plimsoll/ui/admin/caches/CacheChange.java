package dev.plimsoll.ui.admin.caches;

import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.ReasonDialog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes the cache settings of a feature, with a reason. */
record CacheChange(FeatureCatalog features, Actor actor, Runnable done) {
  /** Asks for the settings of one of these. */
  void ask(List<AiFeature> choices) {
    new CacheDialog(choices, (feature, policy) -> change("caches.set", feature, policy)).open();
  }

  /**
   * Asks for the reason, and changes it.
   *
   * @param key of the texts that say what will happen
   * @param policy null for no cache
   */
  void change(String key, AiFeature feature, @Nullable CachePolicy policy) {
    new ReasonDialog(key, feature.title())
        .ask(reason -> {
          var edit = new FeatureEdit(CachePolicy.class, policy);
          features.change(feature.key(), edit, actor, reason);
          done.run();
        });
  }
}
