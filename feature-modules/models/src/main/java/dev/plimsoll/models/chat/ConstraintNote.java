package dev.plimsoll.models.chat;

import tools.jackson.databind.node.ObjectNode;

/**
 * Tells a model in words what a JSON Schema says that its provider does not take, so that the first
 * answer fits: the SDKs of Anthropic do the same.
 */
public final class ConstraintNote {
  private static final String DESCRIPTION = "description";

  private ConstraintNote() {}

  /** Adds what was left out of a schema to its description. */
  public static void add(ObjectNode leftOut, ObjectNode schema) {
    if (leftOut.isEmpty()) {
      return;
    }
    var before = schema.path(DESCRIPTION).asString("");
    schema.put(DESCRIPTION, (before.isEmpty() ? "" : before + "\n\n") + leftOut);
  }
}
