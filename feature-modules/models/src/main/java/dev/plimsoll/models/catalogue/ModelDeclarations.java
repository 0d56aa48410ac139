package dev.plimsoll.models.catalogue;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.api.KeyHint;
import dev.plimsoll.models.secrets.StoredSecrets;
import dev.plimsoll.platform.outbound.AddressRefused;
import dev.plimsoll.platform.outbound.OutboundHttp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The declared providers and models, which admins can change. */
@ApplicationScoped
public class ModelDeclarations {
  @Inject Catalogue catalogue;
  @Inject ProviderKinds kinds;
  @Inject ModelChanges changes;
  @Inject Event<ModelUses> asked;
  @Inject Event<ProvidersTrusted> trusted;
  @Inject SecretPermits permits;
  @Inject StoredSecrets secrets;
  @Inject OutboundHttp outbound;

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
   * Takes the word of the operator's file, at each start: its providers may be on private
   * addresses, and get the keys that it names.
   */
  public void trust(Collection<Provider> providers) {
    for (var provider : providers) {
      if (provider.baseUrl() != null) {
        outbound.allow(provider.baseUrl());
      }
      permits.add(provider);
    }
    trusted.fire(
        new ProvidersTrusted(providers.stream().map(Provider::name).collect(Collectors.toSet())));
  }

  /**
   * Checks a provider that somebody has entered on a page, beyond {@link #check}.
   *
   * @param entered the references of keys that were entered for it just now
   * @throws InvalidProvider if its address is not public, or one of its keys was not made for it
   */
  public void checkEntered(Provider provider, Set<String> entered) {
    for (var key : provider.keys()) {
      Provider.check(
          "keys",
          entered.contains(key.secretFrom()) || permits.allow(key, provider),
          key.isStored()
              ? "a key that was entered for this address: enter it again"
              : "names that begin with "
                  + SecretPermits.PREFIX
                  + ", or that the workspace file names for this address",
          "something else");
    }
    try {
      if (provider.baseUrl() != null) {
        outbound.check(provider.baseUrl());
      }
    } catch (AddressRefused e) {
      throw new InvalidProvider(
          "baseUrl",
          "a public address, or one that the setting PLIMSOLL_OUTBOUND_ALLOW or the workspace file"
              + " allows",
          String.valueOf(provider.baseUrl()));
    }
  }

  /**
   * Creates or changes a provider as the operator's file says.
   *
   * @throws InvalidProvider if its kind is unknown or does not fit the rest
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void declare(Provider provider, Actor actor) {
    trust(List.of(provider));
    put(provider, actor, null);
  }

  /**
   * Creates or changes a provider as somebody has entered it on a page, with a reason for the
   * ledger.
   *
   * @param entered its keys that are new, by their references; they are kept encrypted
   * @throws InvalidProvider if it may not be as it is
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void set(
      Provider provider, Map<String, String> entered, Actor actor, @Nullable String reason) {
    checkEntered(provider, entered.keySet());
    for (var key : provider.keys()) {
      var secret = entered.get(key.secretFrom());
      if (secret != null) {
        secrets.keep(key.secretFrom(), secret, provider.origin());
      }
    }
    put(provider, actor, reason);
  }

  /** Creates or changes a provider without keys that are new. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void set(Provider provider, Actor actor, @Nullable String reason) {
    set(provider, Map.of(), actor, reason);
  }

  /** What may be said of a key that was entered on a page; empty if there is none. */
  @OnlyFor(Role.ADMIN)
  public Optional<KeyHint> hint(ProviderKey key) {
    return key.isStored() ? secrets.hint(key.secretFrom()) : Optional.empty();
  }

  /** A reference for a key that is being entered. */
  public String newReference() {
    return secrets.newReference();
  }

  private void put(Provider provider, Actor actor, @Nullable String reason) {
    check(provider);
    changes.begin();
    var before = catalogue.provider(provider.name()).orElse(null);
    if (!provider.equals(before)) {
      catalogue.put(provider);
      forgetKeys(before, provider);
      changes.provider(provider.name(), before, provider, actor, reason);
    }
  }

  private void forgetKeys(@Nullable Provider before, @Nullable Provider after) {
    var kept = after == null ? List.<ProviderKey>of() : after.keys();
    (before == null ? List.<ProviderKey>of() : before.keys())
        .stream()
            .filter(ProviderKey::isStored)
            .map(ProviderKey::secretFrom)
            .filter(old -> kept.stream().noneMatch(key -> key.secretFrom().equals(old)))
            .forEach(secrets::forget);
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
          forgetKeys(before, null);
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
