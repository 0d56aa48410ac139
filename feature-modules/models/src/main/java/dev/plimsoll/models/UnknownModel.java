package dev.plimsoll.models;

import dev.plimsoll.domain.ModelKey;

/** Somebody asks for a model that is not declared. */
public class UnknownModel extends RuntimeException {
  UnknownModel(ModelKey key) {
    super("there is no model '" + key + "'");
  }
}
