package dev.plimsoll.ui.features;

import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.features.AiFeature;
import org.jspecify.annotations.Nullable;

/** The part of a feature's page that its task decides. Always a component. */
interface FeaturePanel {
  /** Opens or closes the panel for new questions. */
  void setOn(boolean on);

  static FeaturePanel of(
      AiFeature feature, Caller caller, Desk desk, @Nullable ConversationId conversation) {
    return switch (feature.task()) {
      case CHAT, ANSWER -> new ChatPanel(feature, caller, desk, conversation);
      case SUMMARISE, CLASSIFY, EMBED -> new TextPanel(feature, caller, desk, conversation);
    };
  }
}
