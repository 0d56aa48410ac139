package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.catalogue.ModelDeclaration;
import dev.plimsoll.models.catalogue.ModelDeclarations;

/**
 * What a changed part of the file rests on. Where somebody removed it in the console, it is put
 * back as the file says: else the changed part could not be applied.
 */
record PartDependencies(
    WorkspaceFile file, WorkspaceMapper reading, ModelDeclarations models, Actor actor) {

  /** Declares a model, and its provider where that is gone. */
  void declare(ModelDeclaration model) {
    if (!models.isDeclared(model.provider())) {
      each(file.providers()).stream()
          .filter(given -> given.name().equals(model.provider()))
          .forEach(given -> models.declare(reading.provider(given), actor));
    }
    models.declare(model, actor);
  }

  /** Puts a model back where it is gone. */
  void need(ModelKey model) {
    if (!models.isDeclared(model)) {
      each(file.models()).stream()
          .filter(given -> given.key().equals(model.value()))
          .forEach(given -> declare(reading.model(given)));
    }
  }
}
