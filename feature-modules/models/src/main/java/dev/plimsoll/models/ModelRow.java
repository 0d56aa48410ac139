package dev.plimsoll.models;

import dev.plimsoll.domain.ModelKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A {@link Model} in its table. */
@Entity
@Table(name = "model")
class ModelRow {
  @Id
  @Column(name = "model_key")
  String key;

  @ManyToOne
  @JoinColumn(name = "provider")
  ProviderRow provider;

  String name;
  boolean hedged;

  @Column(name = "at_once")
  @Nullable Integer atOnce;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected ModelRow() {}

  @SuppressWarnings("NullAway.Init") // become() sets the rest
  ModelRow(Model model, ProviderRow provider) {
    key = model.key().value();
    become(model, provider);
  }

  final void become(Model model, ProviderRow provider) {
    this.provider = provider;
    name = model.name();
    hedged = model.hedged();
    atOnce = model.atOnce();
  }

  Model model() {
    return new Model(new ModelKey(key), provider.provider(), name, hedged, atOnce);
  }
}
