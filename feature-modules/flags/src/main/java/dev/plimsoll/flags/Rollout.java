package dev.plimsoll.flags;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.MurmurHash3;

/** How far an AI feature is released; each step includes those before it, except {@link Off}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Rollout {

  /** Nobody has it. */
  record Off() implements Rollout {}

  /** Staff have it. */
  record StaffOnly() implements Rollout {}

  /** Staff and these users have it. */
  record Pilot(Set<UserId> users) implements Rollout {
    public static final int MOST_USERS = 50;

    public Pilot {
      if (users.isEmpty() || users.size() > MOST_USERS) {
        throw new InvalidFlag("users", "1 to " + MOST_USERS + " pilot users, not " + users.size());
      }
      users =
          users.stream()
              .sorted(Comparator.comparing(UserId::value))
              .collect(
                  Collectors.collectingAndThen(
                      Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }
  }

  /**
   * Staff, former pilot users and this percentage of all users have it. Users who have it keep it
   * as the percentage grows.
   */
  record Percentage(int percent) implements Rollout {
    private static final int ALL = 100;

    public Percentage {
      if (percent < 0 || percent > ALL) {
        throw new InvalidFlag("percent", "0 to " + ALL + ", not " + percent);
      }
    }

    boolean includes(FeatureKey feature, UserId user) {
      return bucket(feature, user) < percent;
    }

    /** A user's bucket among a hundred, computed like flagd's fractional operator. */
    private static long bucket(FeatureKey feature, UserId user) {
      var key = (feature.value() + user.value()).getBytes(StandardCharsets.UTF_8);
      return (Integer.toUnsignedLong(MurmurHash3.hash32x86(key)) * ALL) >>> Integer.SIZE;
    }
  }

  /** Everyone has it. */
  record Everyone() implements Rollout {}
}
