package dev.plimsoll.ui.shell;

import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;

/** The addresses of the features' pages. */
public final class FeaturesNavigation {
  public static final String FEATURE = "feature";
  public static final String CONVERSATION = "conversation";

  /** Apart from all other pages, so that a feature may have any key. */
  private static final String UNDER = "f";

  /** Vaadin would prefer this route to longer ones, so it must not take the console's pages. */
  private static final String NO_PAGE_OF_OURS = "(^(?!(?:admin|f|guide|review|sign-in)$).+$)";

  public static final String FORMER_ROUTE =
      ":" + FEATURE + NO_PAGE_OF_OURS + "/:" + CONVERSATION + "?";

  public static final String ROUTE = UNDER + "/:" + FEATURE + "/:" + CONVERSATION + "?";

  private FeaturesNavigation() {}

  public static String pathOf(FeatureKey feature) {
    return "/" + UNDER + "/" + feature;
  }

  public static String pathOf(FeatureKey feature, ConversationId conversation) {
    return pathOf(feature) + "/" + conversation;
  }
}
