package dev.plimsoll.ui.admin.caches;

import com.vaadin.flow.component.html.Paragraph;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.ReasonDialog;
import java.util.List;

/** Changes which answers are given again, for a reason. */
final class CacheChange {
  private final FeatureCatalog features;
  private final Actor actor;
  private final Runnable done;

  CacheChange(FeatureCatalog features, Actor actor, Runnable done) {
    this.features = features;
    this.actor = actor;
    this.done = done;
  }

  /** Asks for the settings of one of these. */
  void ask(List<AiFeature> choices) {
    new CacheDialog(choices, this::set).open();
  }

  private void set(AiFeature feature, CachePolicy policy) {
    new ReasonDialog(
            "Give answers of " + feature.title() + " again?",
            new Paragraph("The settings hold from the next call on. Answers that are kept stay."),
            "Set it",
            reason -> {
              features.change(feature.key(), FeatureEdit.cache(policy), actor, reason);
              done.run();
            })
        .open();
  }

  /** Ends that a feature gives answers again. */
  void end(AiFeature feature) {
    new ReasonDialog(
            "Give no answer again?",
            new Paragraph("Every question asks the model, and costs, from the next call on."),
            "Give none again",
            reason -> {
              features.change(feature.key(), FeatureEdit.cache(null), actor, reason);
              done.run();
            })
        .open();
  }
}
