package dev.plimsoll.ui.admin.calls;

import com.vaadin.flow.router.QueryParameters;
import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which calls a page shows, as its address says it: {@code
 * ?feature=help-assistant&outcome=FAILED&user=uma}. What cannot be read counts as not there.
 *
 * @param values by the names of the parameters, none of them blank
 */
record CallQuery(Map<String, String> values) {
  static final String TEXT = "text";
  static final String FEATURE = "feature";
  static final String OUTCOME = "outcome";
  static final String USER = "user";
  static final String TENANT = "tenant";
  static final String MODEL = "model";

  /** A name, or one with a version, such as {@code help@3}. */
  static final String PROMPT = "prompt";

  /** Days, the last of them included. */
  static final String FROM = "from";

  static final String UNTIL = "until";

  /** The page of the list: the calls before this id. */
  static final String BEFORE = "before";

  static final CallQuery ALL = new CallQuery(Map.of());

  /** Of a call, or just before or after one. */
  private static final Pattern ID = Pattern.compile("[0-9a-z]{10,27}");

  private static final List<String> NAMES =
      List.of(TEXT, FEATURE, OUTCOME, USER, TENANT, MODEL, PROMPT, FROM, UNTIL, BEFORE);

  CallQuery {
    var kept = new TreeMap<>(values);
    kept.values().removeIf(String::isBlank);
    values = kept;
  }

  static CallQuery of(QueryParameters parameters) {
    var values = new TreeMap<String, String>();
    for (var name : NAMES) {
      parameters.getSingleParameter(name).ifPresent(value -> values.put(name, value));
    }
    return new CallQuery(values);
  }

  /** The value of a parameter; empty if there is none. */
  String get(String name) {
    return values.getOrDefault(name, "");
  }

  /**
   * With another value of a parameter.
   *
   * @param value empty for none
   */
  CallQuery with(String name, String value) {
    var changed = new TreeMap<>(values);
    changed.put(name, value);
    return new CallQuery(changed);
  }

  QueryParameters parameters() {
    return QueryParameters.simple(values);
  }

  /** The address of a page with this query. */
  String address(String path) {
    return values.isEmpty() ? path : path + "?" + parameters().getQueryString();
  }

  /** The calls before this one are shown; empty for the newest. */
  Optional<CallId> before() {
    return Optional.of(get(BEFORE)).filter(id -> ID.matcher(id).matches()).map(CallId::new);
  }

  /** The same calls, from the newest. */
  CallQuery fromNewest() {
    return with(BEFORE, "");
  }

  CallFilter filter() {
    var prompt = get(PROMPT).strip().split("@", 2);
    return new CallFilter(
            read(get(FEATURE), FeatureKey::new),
            read(get(OUTCOME), Outcome::valueOf),
            read(prompt[0], PromptName::new),
            prompt.length < 2 ? null : read(prompt[1], Integer::valueOf),
            read(get(MODEL), ModelKey::new),
            read(get(USER), UserId::new),
            start(get(FROM), 0),
            start(get(UNTIL), 1),
            read(get(TEXT), Function.identity()))
        .of(read(get(TENANT), TenantId::new));
  }

  private static @Nullable Instant start(String day, int later) {
    var date = read(day, LocalDate::parse);
    return date == null ? null : date.plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Null while there is nothing, or nothing whole. */
  static <T> @Nullable T read(String typed, Function<String, T> read) {
    try {
      return typed.isBlank() ? null : read.apply(typed.strip());
    } catch (IllegalArgumentException | DateTimeException _) {
      return null;
    }
  }
}
