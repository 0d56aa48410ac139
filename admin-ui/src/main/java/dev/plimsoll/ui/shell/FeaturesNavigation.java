package dev.plimsoll.ui.shell;

import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;

/** The addresses of the features' pages. */
public final class FeaturesNavigation {
  public static final String FEATURE = "feature";
  public static final String CONVERSATION = "conversation";

  /** Vaadin would prefer this route to longer ones, so it must not take the console's pages. */
  private static final String NO_PAGE_OF_OURS = "(^(?!(?:admin|guide|review|sign-in)$).+$)";

  public static final String ROUTE = ":" + FEATURE + NO_PAGE_OF_OURS + "/:" + CONVERSATION + "?";

  private FeaturesNavigation() {}

  public static String pathOf(FeatureKey feature) {
    return "/" + feature;
  }

  public static String pathOf(FeatureKey feature, ConversationId conversation) {
    return pathOf(feature) + "/" + conversation;
  }
}
