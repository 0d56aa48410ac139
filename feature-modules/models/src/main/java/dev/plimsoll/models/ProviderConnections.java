package dev.plimsoll.models;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.ProviderRequestFailed;
import dev.plimsoll.models.catalogue.InvalidProvider;
import dev.plimsoll.models.catalogue.ModelDeclarations;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.models.catalogue.ProviderKinds;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.models.provider.ModelList;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tries whether a provider can be reached with its keys, and asks which models it offers. */
@ApplicationScoped
public class ProviderConnections {
  private static final ModelKey NO_MODEL = new ModelKey("none");

  @Inject ProviderKinds kinds;
  @Inject ModelDeclarations declarations;
  @Inject ProviderSecrets secrets;
  @Inject BackgroundExecutor background;

  /**
   * Tries a provider, declared or not, on a thread of its own.
   *
   * @param entered its keys that were entered just now, by their references
   * @param end called once, with what came of it, within some 20 seconds for each key
   * @throws InvalidProvider if it may not be asked
   */
  @OnlyFor(Role.ADMIN)
  public void test(Provider provider, Map<String, String> entered, Consumer<Connection> end) {
    declarations.checkEntered(provider, entered.keySet());
    var list = kinds.named(provider.kind()).models();
    var _ =
        background.start("A test of a provider", () -> end.accept(tested(provider, entered, list)));
  }

  private Connection tested(
      Provider provider, Map<String, String> entered, Optional<ModelList> list) {
    if (list.isEmpty()) {
      return new Connection.Works(List.of());
    }
    Connection latest = new Connection.Works(List.of());
    var keys = provider.keys().isEmpty() ? List.of(ProviderKey.NONE) : provider.keys();
    for (var key : keys) {
      var secret =
          key.equals(ProviderKey.NONE)
              ? Optional.<String>empty()
              : Optional.ofNullable(entered.get(key.secretFrom()))
                  .or(() -> secrets.of(key, provider));
      if (secret.isEmpty() && !key.equals(ProviderKey.NONE)) {
        return new Connection.KeyMissing(key.secretFrom());
      }
      latest = asked(deployment(provider, secret.orElse(null)), key, list.get());
      if (!(latest instanceof Connection.Works)) {
        return latest;
      }
    }
    return latest;
  }

  private static Connection asked(Deployment deployment, ProviderKey key, ModelList list) {
    try {
      return new Connection.Works(list.names(deployment));
    } catch (ProviderRequestFailed e) {
      var words = e.detail().replaceFirst("^" + Pattern.quote(deployment + ": "), "");
      return switch (e.kind()) {
        case NOT_AUTHORISED -> new Connection.KeyRefused(key.secretFrom(), words);
        // It answers, and has no such list, or has no time for it.
        case REJECTED, RATE_LIMITED -> new Connection.Works(List.of());
        default -> new Connection.Failed(words);
      };
    }
  }

  private static Deployment deployment(Provider provider, @Nullable String secret) {
    return new Deployment(
        NO_MODEL,
        provider.name(),
        provider.kind(),
        provider.baseUrl(),
        "models",
        secret,
        provider.timeouts(),
        provider.keyHeader());
  }
}
