package dev.plimsoll.workspace.start;

import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.keys.InvalidApiKey;
import dev.plimsoll.platform.outbound.IpRange;
import dev.plimsoll.platform.outbound.OutboundRules;
import dev.plimsoll.platform.sealing.SealingKey;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables of a server. One without a text is taken as one that is not set.
 *
 * @param variables by their names
 */
public record Environment(Map<String, String> variables) {
  private static final String PORT = "PLIMSOLL_HTTP_PORT";
  private static final String ADMIN_KEY = "PLIMSOLL_ADMIN_KEY";

  private static final List<Rule> RULES =
      List.of(
          whole(PORT, 1, 65_535),
          whole("PLIMSOLL_START_TIMEOUT", 1, 86_400),
          whole("PLIMSOLL_STOP_TIMEOUT", 0, 3_600),
          whole("PLIMSOLL_BATCH_SLOTS", 0, 100_000),
          whole("PLIMSOLL_BATCH_PARCEL", 1, 100_000),
          new Rule("PLIMSOLL_HEAP", "a size such as 512m", text -> text.matches("\\d+[kKmMgG]?")),
          new Rule("PLIMSOLL_OUTBOUND_ALLOW", OutboundRules.EXPECTED, OutboundRules::isValid),
          new Rule("PLIMSOLL_BATCH_LOOK", "a time such as PT30S", Environment::isTime),
          new Rule("PLIMSOLL_SESSION_LONGEST", "a time such as PT12H", Environment::isTime),
          new Rule("PLIMSOLL_SESSION_IDLE", "a time such as PT1H", Environment::isTime),
          new Rule("PLIMSOLL_SECURE_COOKIES", "true or false", Set.of("true", "false")::contains),
          networks("PLIMSOLL_TRUSTED_PROXIES"),
          networks("PLIMSOLL_METRICS_NETWORKS"));

  private static Rule networks(String name) {
    return new Rule(
        name,
        "addresses or networks such as 10.0.0.7,192.168.0.0/16",
        text -> Stream.of(text.split(",", -1)).map(String::strip).allMatch(Environment::isRange));
  }

  private static boolean isRange(String text) {
    return text.indexOf('[') < 0 && IpRange.parse(text).isPresent();
  }

  private record Rule(String name, String expected, Predicate<String> fits) {}

  /** The value of a property as the server finds it, by the rules of MicroProfile Config. */
  public @Nullable String property(String name) {
    var underscored = name.replaceAll("[^a-zA-Z0-9_]", "_");
    return Stream.of(name, underscored, underscored.toUpperCase(Locale.ROOT))
        .map(this::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The value of a variable; null if there is none. */
  public @Nullable String get(String name) {
    var value = variables.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  private String get(String name, String usual) {
    var value = get(name);
    return value == null ? usual : value;
  }

  /** Where the server listens; the port has to be checked before. */
  public HttpPort port() {
    return new HttpPort(
        get("PLIMSOLL_HTTP_HOST", "127.0.0.1"), Integer.parseInt(get(PORT, "9080")));
  }

  public DataFolder dataFolder() {
    return new DataFolder(Path.of(get("PLIMSOLL_DATA", "data")));
  }

  public DatabaseAccess database() {
    return new DatabaseAccess(
        get(DatabaseAccess.URL, "jdbc:h2:"),
        get(DatabaseAccess.USER, "plimsoll"),
        get("PLIMSOLL_DB_PASSWORD", "plimsoll"));
  }

  /** The variables whose values cannot be read. */
  public List<Obstacle> obstacles() {
    return Stream.of(RULES.stream().flatMap(this::broken), guessable(), noKey())
        .flatMap(part -> part)
        .toList();
  }

  private Stream<Obstacle> broken(Rule rule) {
    var value = get(rule.name());
    return value == null || rule.fits().test(value)
        ? Stream.empty()
        : Stream.of(Obstacle.expected(rule.name(), rule.expected(), value));
  }

  private Stream<Obstacle> guessable() {
    var secret = get(ADMIN_KEY);
    if (secret != null) {
      try {
        ApiKeys.checkSecret(ADMIN_KEY, secret);
      } catch (InvalidApiKey e) {
        return Stream.of(new Obstacle(ADMIN_KEY, String.valueOf(e.getMessage())));
      }
    }
    return Stream.empty();
  }

  /** The value is a secret, and is not repeated. */
  private Stream<Obstacle> noKey() {
    var key = get(SealingKey.SETTING);
    return key == null || SealingKey.isValid(key)
        ? Stream.empty()
        : Stream.of(new Obstacle(SealingKey.SETTING, SealingKey.EXPECTED));
  }

  private static Rule whole(String name, int least, int most) {
    return new Rule(
        name,
        "a whole number from " + least + " to " + most,
        text -> text.matches("\\d{1,9}") && within(Integer.parseInt(text), least, most));
  }

  private static boolean within(int number, int least, int most) {
    return number >= least && number <= most;
  }

  private static boolean isTime(String text) {
    try {
      return Duration.parse(text).isPositive();
    } catch (DateTimeException _) {
      return false;
    }
  }
}
