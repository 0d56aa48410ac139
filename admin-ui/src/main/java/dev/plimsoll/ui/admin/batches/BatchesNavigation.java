package dev.plimsoll.ui.admin.batches;

import dev.plimsoll.batches.api.Batch;

/** The addresses of the pages on batches. */
final class BatchesNavigation {
  static final String ALL = "admin/batches";
  static final String ONE = ALL + "/:batch";

  private BatchesNavigation() {}

  static String pathOf(Batch batch) {
    return "/" + ALL + "/" + batch.id();
  }

  /** The list from there on. */
  static String after(Batch last) {
    return "/" + ALL + "?after=" + last.id();
  }
}
