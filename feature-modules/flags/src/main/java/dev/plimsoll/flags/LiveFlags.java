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
 * The flags that this node acts on, in memory, and those who are told when one changes. One thread
 * at a time brings news.
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

  /** Acts on those of the flags that are newer than what is known, and tells of them. */
  void actOn(Collection<Flag> read) {
    var news = read.stream().filter(this::isNews).toList();
    var next = new HashMap<>(flags);
    news.forEach(flag -> next.put(flag.feature(), flag));
    flags = Map.copyOf(next);
    news.forEach(this::tell);
  }

  private boolean isNews(Flag read) {
    var known = flags.get(read.feature());
    return known == null || read.version() > known.version();
  }

  private void tell(Flag flag) {
    for (var listener : listeners.values()) {
      try {
        listener.accept(flag);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "Somebody could not be told of the flag " + flag.feature(), e);
      }
    }
  }

  Subscription onChange(Consumer<Flag> listener) {
    var key = new Object();
    listeners.put(key, listener);
    return () -> listeners.remove(key);
  }
}
