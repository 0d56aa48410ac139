package dev.plimsoll.ui.home;

/** A step from an empty server to one that an application uses. */
enum SetUpStep {
  MODEL("admin/models?connect"),
  FEATURE("admin/features"),
  BUDGET("admin/costs/budgets"),
  QUESTION("admin/features"),
  GOLDEN_SET("admin/evals"),
  REVIEWER("admin/people"),
  APPLICATION("admin/people");

  private final String path;

  SetUpStep(String path) {
    this.path = path;
  }

  /** The page where it is done. */
  String path() {
    return path;
  }
}
