package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.catalogue.ModelDeclaration;
import dev.plimsoll.models.catalogue.ModelDeclarations;

/**
 * The parts that a changed part of the file refers to. Those that were removed in the console are
 * restored as declared, because the changed part could not be applied without them.
 */
record PartDependencies(
    WorkspaceFile file, WorkspaceMapper reading, ModelDeclarations models, Actor actor) {

  /** Declares a model, and its provider if that was removed. */
  void declare(ModelDeclaration model) {
    if (!models.isDeclared(model.provider())) {
      each(file.providers()).stream()
          .filter(given -> given.name().equals(model.provider()))
          .forEach(given -> models.declare(reading.provider(given), actor));
    }
    models.declare(model, actor);
  }

  /** Restores a model that was removed. */
  void need(ModelKey model) {
    if (!models.isDeclared(model)) {
      each(file.models()).stream()
          .filter(given -> given.key().equals(model.value()))
          .forEach(given -> declare(reading.model(given)));
    }
  }
}
