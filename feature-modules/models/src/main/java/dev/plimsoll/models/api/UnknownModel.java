package dev.plimsoll.models.api;

import dev.plimsoll.domain.ModelKey;

/** A model is used that is not declared. */
public class UnknownModel extends RuntimeException {
  public UnknownModel(ModelKey key) {
    super("there is no model '" + key + "'");
  }
}
