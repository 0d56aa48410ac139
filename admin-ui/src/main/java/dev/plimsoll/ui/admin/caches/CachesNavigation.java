package dev.plimsoll.ui.admin.caches;

import dev.plimsoll.domain.FeatureKey;

/** The addresses of the pages on caches. */
final class CachesNavigation {
  static final String ALL = "admin/caches";
  static final String ONE = ALL + "/:feature";

  private CachesNavigation() {}

  static String pathOf(FeatureKey feature) {
    return "/" + ALL + "/" + feature;
  }
}
