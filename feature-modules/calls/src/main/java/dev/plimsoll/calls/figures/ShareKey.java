package dev.plimsoll.calls.figures;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallVersions;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /** What decides in which rows a call counts; calls that share it share all their rows. */
  record Source(
      Instant day,
      FeatureKey feature,
      UserId user,
      TenantId tenant,
      @Nullable ModelKey model,
      CallVersions versions) {
    static Source of(Call call) {
      var started = call.started();
      return new Source(
          Resolution.DAY.startOf(call.at()),
          call.feature(),
          started.asker().user(),
          started.asker().tenant(),
          call.model().asked(),
          started.versions());
    }
  }

  /** The rows that a call counts in: two for each dimension. */
  static Stream<ShareKey> of(Source source) {
    var month = startOf(YearMonth.from(source.day().atOffset(ZoneOffset.UTC)));
    var tenant = source.tenant().value();
    return Arrays.stream(CostDimension.values())
        .flatMap(by ->
            Stream.of(source.feature().value(), FigureKey.ALL_FEATURES)
                .map(feature -> new ShareKey(by, month, feature, common(by, source), tenant)));
  }

  static Instant startOf(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static String common(CostDimension by, Source source) {
    return switch (by) {
      case FEATURE -> source.feature().value();
      case USER -> source.user().value();
      case MODEL -> source.model() == null ? "" : source.model().value();
      case PROMPT_VERSION -> promptVersion(source.versions());
    };
  }

  private static String promptVersion(CallVersions versions) {
    return versions.promptName() == null || versions.promptVersion() == null
        ? ""
        : versions.promptName() + " v" + versions.promptVersion();
  }

  @Override
  public int compareTo(ShareKey other) {
    return ORDER.compare(this, other);
  }
}
