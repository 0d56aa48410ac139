package dev.plimsoll.models.catalogue;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.ledger.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The providers and models that there are, as teams declare them and admins change them. */
@ApplicationScoped
public class ModelDeclarations {
  @Inject Catalogue catalogue;
  @Inject ProviderKinds kinds;
  @Inject ModelChanges changes;
  @Inject Event<ModelUses> asked;

  /** In the order of their names, those without models included. */
  @Transactional
  public List<Provider> providers() {
    return catalogue.providers();
  }

  /** What providers may be, in the order of their names. */
  public List<ProviderKind> kinds() {
    return kinds.all();
  }

  @Transactional
  public boolean isDeclared(String provider) {
    return catalogue.provider(provider).isPresent();
  }

  @Transactional
  public boolean isDeclared(ModelKey model) {
    return catalogue.model(model).isPresent();
  }

  /**
   * Passes when a provider can be declared like this.
   *
   * @throws InvalidProvider when its kind is unknown or does not fit the rest
   */
  public void check(Provider provider) {
    ProviderKind.of(kinds.named(provider.kind())).check(provider);
  }

  /**
   * Makes it so that there is this provider.
   *
   * @throws InvalidProvider when its kind is unknown or does not fit the rest
   */
  @Transactional
  public void declare(Provider provider, Actor actor) {
    set(provider, actor, null);
  }

  /** The same as {@link #declare(Provider, Actor)}, with the reason for the ledger. */
  @Transactional
  public void set(Provider provider, Actor actor, @Nullable String reason) {
    check(provider);
    changes.begin();
    var before = catalogue.provider(provider.name()).orElse(null);
    if (!provider.equals(before)) {
      catalogue.put(provider);
      changes.provider(provider.name(), before, provider, actor, reason);
    }
  }

  /**
   * Takes a provider away; does nothing when it is gone.
   *
   * @throws StillInUse when there are models at it
   */
  @Transactional
  public void remove(String provider, Actor actor, @Nullable String reason) {
    changes.begin();
    catalogue
        .provider(provider)
        .ifPresent(before -> {
          StillInUse.refuse("provider '" + provider + "'", uses(provider));
          catalogue.removeProvider(provider);
          changes.provider(provider, before, null, actor, reason);
        });
  }

  /** The models at a provider, in words. */
  @Transactional
  public Set<String> uses(String provider) {
    var uses = new TreeSet<String>();
    catalogue.modelsAt(provider).forEach(model -> uses.add("the model " + model));
    return uses;
  }

  /**
   * Makes it so that there is this model at a provider that is declared.
   *
   * @throws UnknownProvider when there is no such provider
   * @throws InvalidModel when the name is none
   */
  @Transactional
  public void declare(ModelDeclaration declared, Actor actor) {
    set(declared, actor, null);
  }

  /** The same as {@link #declare(ModelDeclaration, Actor)}, with the reason for the ledger. */
  @Transactional
  public void set(ModelDeclaration declared, Actor actor, @Nullable String reason) {
    changes.begin();
    var name = declared.provider();
    var at = catalogue.provider(name).orElseThrow(() -> new UnknownProvider(name));
    var model = declared.at(at);
    var before = catalogue.model(model.key()).orElse(null);
    if (!model.equals(before)) {
      catalogue.put(model);
      changes.model(model.key(), before, model, actor, reason);
    }
  }

  /**
   * Takes a model away, and keeps its prices and calls; does nothing when it is gone.
   *
   * @throws StillInUse when others need it
   */
  @Transactional
  public void remove(ModelKey model, Actor actor, @Nullable String reason) {
    changes.begin();
    catalogue
        .model(model)
        .ifPresent(before -> {
          StillInUse.refuse("model '" + model + "'", uses(model));
          catalogue.removeModel(model);
          changes.model(model, before, null, actor, reason);
        });
  }

  /** Who needs a model, in words. */
  @Transactional
  public Set<String> uses(ModelKey model) {
    var uses = new ModelUses(model);
    asked.fire(uses);
    return uses.all();
  }
}
