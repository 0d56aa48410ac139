package dev.plimsoll.models.catalogue;

import dev.plimsoll.models.provider.ChatProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The kinds of provider that Plimsoll supports. */
@ApplicationScoped
public class ProviderKinds {
  private final List<ChatProvider> all;

  @Inject
  ProviderKinds(Instance<ChatProvider> all) {
    this.all = all.stream().toList();
  }

  /**
   * The kind with this name.
   *
   * @throws InvalidProvider if there is none
   */
  public ChatProvider named(String kind) {
    for (var provider : all) {
      if (provider.kind().equals(kind)) {
        return provider;
      }
    }
    throw new InvalidProvider("kind", "one of " + names(), kind);
  }

  /** All kinds, in the order of their names. */
  List<ProviderKind> all() {
    return all.stream()
        .map(ProviderKind::of)
        .sorted(Comparator.comparing(ProviderKind::name))
        .toList();
  }

  private String names() {
    return all().stream().map(ProviderKind::name).collect(Collectors.joining(", "));
  }
}
