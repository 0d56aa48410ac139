package dev.plimsoll.models.api;

import dev.plimsoll.domain.ModelKey;

/** Somebody asks for a model that is not declared. */
public class UnknownModel extends RuntimeException {
  public UnknownModel(ModelKey key) {
    super("there is no model '" + key + "'");
  }
}
