package dev.plimsoll.calls.figures;

import dev.plimsoll.calls.record.Call;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The key of a row of shares: a feature, or all together, a tenant, a month in UTC and a value of a
 * dimension.
 *
 * @param month the start of the month
 * @param feature the key of one, or {@link FigureKey#ALL_FEATURES}
 * @param share the value that the calls have in common, such as their user; empty if they have none
 */
record ShareKey(CostDimension by, Instant month, String feature, String share, String tenant)
    implements Comparable<ShareKey> {
  /** A fixed order, so that servers that add at the same time cannot deadlock. */
  private static final Comparator<ShareKey> ORDER =
      Comparator.comparing(ShareKey::by)
          .thenComparing(ShareKey::month)
          .thenComparing(ShareKey::feature)
          .thenComparing(ShareKey::share)
          .thenComparing(ShareKey::tenant);

  /** The rows that a call counts in: two for each dimension. */
  static Stream<ShareKey> of(Call call) {
    var month = startOf(YearMonth.from(call.at().atOffset(ZoneOffset.UTC)));
    var tenant = call.started().asker().tenant().value();
    return Arrays.stream(CostDimension.values())
        .flatMap(by ->
            Stream.of(call.feature().value(), FigureKey.ALL_FEATURES)
                .map(feature -> new ShareKey(by, month, feature, common(by, call), tenant)));
  }

  static Instant startOf(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static String common(CostDimension by, Call call) {
    return switch (by) {
      case FEATURE -> call.feature().value();
      case USER -> call.started().asker().user().value();
      case MODEL -> call.model().asked() == null ? "" : call.model().asked().value();
      case PROMPT_VERSION -> promptVersion(call);
    };
  }

  private static String promptVersion(Call call) {
    var versions = call.started().versions();
    return versions.promptName() == null || versions.promptVersion() == null
        ? ""
        : versions.promptName() + " v" + versions.promptVersion();
  }

  @Override
  public int compareTo(ShareKey other) {
    return ORDER.compare(this, other);
  }
}
