package dev.plimsoll.features.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a feature is served, beside what its ladder says.
 *
 * @param cache what earlier answers may be given again; null for none
 * @param stream what may be shown of an answer before its end, and what follows when it breaks off
 * @param messages what users are told at a capability level, where not the usual words
 * @param stakes which answers a person looks at first; null where none are of high stakes
 * @param delivery whether questions wait for their answers, and who may be told of those that do
 *     not
 * @param routes which model of the ladder a question goes to first; null for always the first
 */
public record ServingPolicy(
    @Nullable CachePolicy cache,
    StreamPolicy stream,
    Map<CapabilityLevel, String> messages,
    @Nullable StakesPolicy stakes,
    Delivery delivery,
    @Nullable RoutingTable routes) {
  public static final int LONGEST_MESSAGE = 300;
  public static final ServingPolicy DEFAULT =
      new ServingPolicy(null, StreamPolicy.DEFAULT, Map.of(), null, Delivery.DEFAULT, null);

  public ServingPolicy {
    messages = Map.copyOf(Objects.requireNonNullElse(messages, Map.of()));
    delivery = Objects.requireNonNullElse(delivery, Delivery.DEFAULT);
    messages.forEach(ServingPolicy::check);
  }

  private static void check(CapabilityLevel level, String message) {
    if (message.isBlank() || message.length() > LONGEST_MESSAGE) {
      throw new IllegalArgumentException(
          "messages.%s must have 1 to %d characters, but has %d"
              .formatted(level.name().toLowerCase(Locale.ROOT), LONGEST_MESSAGE, message.length()));
    }
  }

  public ServingPolicy cached(@Nullable CachePolicy policy) {
    return new ServingPolicy(policy, stream, messages, stakes, delivery, routes);
  }

  public ServingPolicy streamed(StreamPolicy policy) {
    return new ServingPolicy(cache, policy, messages, stakes, delivery, routes);
  }

  public ServingPolicy telling(Map<CapabilityLevel, String> words) {
    return new ServingPolicy(cache, stream, words, stakes, delivery, routes);
  }

  public ServingPolicy weighing(@Nullable StakesPolicy policy) {
    return new ServingPolicy(cache, stream, messages, policy, delivery, routes);
  }

  public ServingPolicy delivered(Delivery how) {
    return new ServingPolicy(cache, stream, messages, stakes, how, routes);
  }

  public ServingPolicy routed(@Nullable RoutingTable table) {
    return new ServingPolicy(cache, stream, messages, stakes, delivery, table);
  }

  /** What users are told when there is only so much of the feature. */
  public String message(CapabilityLevel level) {
    return messages.getOrDefault(level, level.usualMessage());
  }
}
