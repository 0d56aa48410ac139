package dev.plimsoll.models.catalogue;

import dev.plimsoll.domain.ModelKey;
import org.jspecify.annotations.Nullable;

/**
 * A model as a team declares it.
 *
 * @param provider by its name
 * @param name the provider's name of it
 * @param hedged whether a second call is made when one is slow
 * @param atOnce the most calls that may run on a node; null for the default
 */
public record ModelDeclaration(
    ModelKey key, String provider, String name, boolean hedged, @Nullable Integer atOnce) {

  public static ModelDeclaration of(Model model) {
    return new ModelDeclaration(
        model.key(), model.provider().name(), model.name(), model.hedged(), model.atOnce());
  }

  Model at(Provider provider) {
    return new Model(key, provider, name, hedged, atOnce);
  }
}
