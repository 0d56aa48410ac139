package dev.plimsoll.models.catalogue;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
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

/** The declared providers and models, which admins can change. */
@ApplicationScoped
public class ModelDeclarations {
  @Inject Catalogue catalogue;
  @Inject ProviderKinds kinds;
  @Inject ModelChanges changes;
  @Inject Event<ModelUses> asked;

  /** All providers, including those without models, in the order of their names. */
  @Transactional
  public List<Provider> providers() {
    return catalogue.providers();
  }

  /** The kinds of providers, in the order of their names. */
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
   * Checks the declaration of a provider.
   *
   * @throws InvalidProvider if its kind is unknown or does not fit the rest
   */
  public void check(Provider provider) {
    ProviderKind.of(kinds.named(provider.kind())).check(provider);
  }

  /**
   * Creates or changes a provider.
   *
   * @throws InvalidProvider if its kind is unknown or does not fit the rest
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void declare(Provider provider, Actor actor) {
    set(provider, actor, null);
  }

  /** Creates or changes a provider, with a reason for the ledger. */
  @Transactional
  @OnlyFor(Role.ADMIN)
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
   * Removes a provider; does nothing if there is none.
   *
   * @throws StillInUse if it has models
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
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

  /** The models at a provider, as a text. */
  @Transactional
  public Set<String> uses(String provider) {
    var uses = new TreeSet<String>();
    catalogue.modelsAt(provider).forEach(model -> uses.add("the model " + model));
    return uses;
  }

  /**
   * Creates or changes a model at a declared provider.
   *
   * @throws UnknownProvider if there is no such provider
   * @throws InvalidModel if the name is invalid
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void declare(ModelDeclaration declared, Actor actor) {
    set(declared, actor, null);
  }

  /** Creates or changes a model, with a reason for the ledger. */
  @Transactional
  @OnlyFor(Role.ADMIN)
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
   * Removes a model, but not its prices and calls; does nothing if there is none.
   *
   * @throws StillInUse if it is still in use
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
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

  /** The users of a model, as a text. */
  @Transactional
  public Set<String> uses(ModelKey model) {
    var uses = new ModelUses(model);
    asked.fire(uses);
    return uses.all();
  }
}
