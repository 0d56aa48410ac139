package dev.plimsoll.flags;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.platform.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The flags that this node uses, in memory, with the listeners to their changes. Only one thread at
 * a time updates them.
 */
@ApplicationScoped
class LiveFlags {
  private static final Logger LOG = System.getLogger(LiveFlags.class.getName());

  private final Map<Object, Consumer<Flag>> listeners = new ConcurrentHashMap<>();
  private volatile Map<FeatureKey, Flag> flags = Map.of();

  Optional<Flag> flag(FeatureKey feature) {
    return Optional.ofNullable(flags.get(feature));
  }

  List<Flag> all() {
    return flags.values().stream()
        .sorted(Comparator.comparing(flag -> flag.feature().value()))
        .toList();
  }

  /** Takes over the flags that are newer than the known ones, and notifies the listeners. */
  void actOn(Collection<Flag> read) {
    var news = read.stream().filter(this::isNews).toList();
    var next = new HashMap<>(flags);
    news.forEach(flag -> next.put(flag.feature(), flag));
    flags = Map.copyOf(next);
    news.forEach(this::notifyListeners);
  }

  private boolean isNews(Flag read) {
    var known = flags.get(read.feature());
    return known == null || read.version() > known.version();
  }

  private void notifyListeners(Flag flag) {
    for (var listener : listeners.values()) {
      try {
        listener.accept(flag);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "A listener failed on the change of the flag " + flag.feature(), e);
      }
    }
  }

  Subscription onChange(Consumer<Flag> listener) {
    var key = new Object();
    listeners.put(key, listener);
    return () -> listeners.remove(key);
  }
}
