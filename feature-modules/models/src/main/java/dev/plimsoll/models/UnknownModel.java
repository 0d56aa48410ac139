package dev.plimsoll.models;

import dev.plimsoll.domain.ModelKey;

/** Somebody asks for a model that is not declared. */
public class UnknownModel extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnknownModel(ModelKey key) {
    super("there is no model '" + key + "'");
  }
}
