package dev.plimsoll.models;

import dev.plimsoll.domain.ModelKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

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

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected ModelRow() {}

  ModelRow(ModelKey key, ProviderRow provider, String name) {
    this.key = key.value();
    this.provider = provider;
    this.name = name;
  }

  void become(ProviderRow provider, String name) {
    this.provider = provider;
    this.name = name;
  }

  Model model() {
    return new Model(new ModelKey(key), provider.provider(), name);
  }
}
