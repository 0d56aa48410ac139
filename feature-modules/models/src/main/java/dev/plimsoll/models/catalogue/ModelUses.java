package dev.plimsoll.models.catalogue;

import dev.plimsoll.domain.ModelKey;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks all modules who uses a model. They answer in the same transaction, so that nobody starts to
 * use a model that is being removed.
 */
public final class ModelUses {
  private final ModelKey model;
  private final Set<String> uses = new TreeSet<>();

  public ModelUses(ModelKey model) {
    this.model = model;
  }

  public ModelKey model() {
    return model;
  }

  /** Adds a user of the model, such as {@code the feature help-assistant}. */
  public void add(String use) {
    uses.add(use);
  }

  /** The users, in alphabetical order. */
  public Set<String> all() {
    return Collections.unmodifiableSet(uses);
  }
}
