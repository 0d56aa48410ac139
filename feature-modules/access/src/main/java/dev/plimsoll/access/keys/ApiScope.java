package dev.plimsoll.access.keys;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.TenantId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an API key may be used for: {@code call} asks features at {@code /v1}; {@code read} and
 * {@code manage} use the REST API below {@code /api}, all of it or, as in {@code read:calls}, one
 * area.
 *
 * @param area null for all, and always for {@link Verb#CALL}
 */
public record ApiScope(Verb verb, @Nullable ApiArea area) {
  /** What is done; who may manage an area may also read it. */
  public enum Verb {
    CALL,
    READ,
    MANAGE
  }

  public static final ApiScope CALL = new ApiScope(Verb.CALL, null);
  public static final ApiScope READ = new ApiScope(Verb.READ, null);
  public static final ApiScope MANAGE = new ApiScope(Verb.MANAGE, null);

  /** What keys of a tenant that is not the operator may be used for: all else is the operator's. */
  private static final Set<ApiScope> OF_TENANTS =
      Set.of(
          CALL,
          new ApiScope(Verb.READ, ApiArea.CALLS),
          new ApiScope(Verb.READ, ApiArea.KEYS),
          new ApiScope(Verb.MANAGE, ApiArea.KEYS));

  /**
   * A scope as it is written.
   *
   * @throws InvalidApiKey if there is none
   */
  public static ApiScope of(String text) {
    return all()
        .filter(scope -> scope.text().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new InvalidApiKey(
                "scopes must be among "
                    + all().map(ApiScope::text).collect(Collectors.joining(", "))
                    + ", but one was '"
                    + text
                    + "'"));
  }

  /** All that there are. */
  public static Stream<ApiScope> all() {
    return Stream.concat(
        Stream.of(CALL, READ, MANAGE),
        Stream.of(Verb.READ, Verb.MANAGE)
            .flatMap(
                verb -> Arrays.stream(ApiArea.values()).map(area -> new ApiScope(verb, area))));
  }

  /** What keys are for unless they say so: all that an admin may do, otherwise calls. */
  public static Set<ApiScope> usual(Set<Role> roles) {
    if (roles.contains(Role.ADMIN)) {
      return Set.of(CALL, READ, MANAGE);
    }
    return roles.contains(Role.TENANT_ADMIN) ? OF_TENANTS : Set.of(CALL);
  }

  /** Whether keys of a tenant may have this scope. */
  public boolean isFor(TenantId tenant) {
    return tenant.isOperator() || OF_TENANTS.contains(this);
  }

  /** Whether whoever has this scope has the other one, too. */
  public boolean includes(ApiScope other) {
    var does = verb == other.verb || (verb == Verb.MANAGE && other.verb == Verb.READ);
    return does && (area == null || area == other.area);
  }

  /** As it is written, such as {@code read:calls}. */
  @JsonValue
  public String text() {
    var word = verb.name().toLowerCase(Locale.ROOT);
    return area == null ? word : word + ":" + area.word();
  }

  @Override
  public String toString() {
    return text();
  }
}
