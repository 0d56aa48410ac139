package dev.plimsoll.serving.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers by the fingerprint of all that they depend on. What is asked most stays longest. */
@ApplicationScoped
public class AnswerCache {
  private static final Duration LONGEST = Duration.ofDays(7);

  @Inject
  @ConfigProperty(name = "plimsoll.cache.max-bytes", defaultValue = "33554432")
  long maxBytes;

  private Cache<String, CachedAnswer> answers = Caffeine.newBuilder().build();

  @PostConstruct
  void bound() {
    answers =
        Caffeine.newBuilder()
            .maximumWeight(maxBytes)
            .weigher((String _, CachedAnswer answer) -> answer.weight())
            .expireAfterWrite(LONGEST)
            .build();
  }

  /** The answer that was kept under the fingerprint, however old. */
  public Optional<CachedAnswer> find(String fingerprint) {
    return Optional.ofNullable(answers.getIfPresent(fingerprint));
  }

  public void keep(String fingerprint, CachedAnswer answer) {
    answers.put(fingerprint, answer);
  }

  /** Forgets all answers. */
  public void clear() {
    answers.invalidateAll();
  }
}
