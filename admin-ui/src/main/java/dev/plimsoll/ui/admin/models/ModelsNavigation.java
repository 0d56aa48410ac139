package dev.plimsoll.ui.admin.models;

import dev.plimsoll.domain.ModelKey;

/** The addresses of the pages on models and their providers. */
public final class ModelsNavigation {
  public static final String MODELS = "admin/models";

  /** The query that opens the form to connect a model. */
  static final String CONNECT = "connect";

  static final String MODEL = MODELS + "/:model?";
  static final String PROVIDER = MODELS + "/providers/:provider";

  private ModelsNavigation() {}

  static String pathOf(ModelKey model) {
    return "/" + MODELS + "/" + model;
  }

  static String pathOf(String provider) {
    return "/" + MODELS + "/providers/" + provider;
  }
}
