package dev.plimsoll.ui.features;

import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;

/** Where the pages of the features are. */
public final class FeaturesNavigation {
  static final String FEATURE = "feature";
  static final String CONVERSATION = "conversation";
  static final String ROUTE = ":" + FEATURE + "/:" + CONVERSATION + "?";

  private FeaturesNavigation() {}

  public static String pathOf(FeatureKey feature) {
    return "/" + feature;
  }

  public static String pathOf(FeatureKey feature, ConversationId conversation) {
    return pathOf(feature) + "/" + conversation;
  }
}
