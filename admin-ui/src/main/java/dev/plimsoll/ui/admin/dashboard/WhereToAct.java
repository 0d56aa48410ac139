package dev.plimsoll.ui.admin.dashboard;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.monitoring.Measure;
import org.jspecify.annotations.Nullable;

/** The page on which one does something about a figure. */
final class WhereToAct {
  private WhereToAct() {}

  /** What one finds there. */
  static String of(Measure measure) {
    return switch (measure) {
      case LATENCY, THUMBS_DOWN_RATE -> "Look at the calls";
      case ERROR_RATE -> "Look at the failed calls";
      case COST_PER_USER -> "Budget and rollout";
      case EVAL_PASS_RATE -> "Golden sets and runs";
      case HALLUCINATION_RATE -> "Weekly review";
    };
  }

  /**
   * @param feature null for all
   */
  static String pathOf(Measure measure, @Nullable FeatureKey feature) {
    return switch (measure) {
      case LATENCY, THUMBS_DOWN_RATE ->
          "/admin/calls" + (feature == null ? "" : "?feature=" + feature);
      case ERROR_RATE ->
          "/admin/calls?outcome=FAILED" + (feature == null ? "" : "&feature=" + feature);
      case COST_PER_USER -> "/admin/features" + (feature == null ? "" : "/" + feature);
      case EVAL_PASS_RATE -> "/admin/evals";
      case HALLUCINATION_RATE -> "/review";
    };
  }
}
