package dev.plimsoll.serving.routing;

import static java.util.stream.Collectors.toMap;

import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.Conversations;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.Feedback;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.calls.record.Thumb;
import dev.plimsoll.costs.prices.Prices;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.RoutingTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Replays the calls of the last week through another routing table. No model is asked. */
@ApplicationScoped
public class RoutingReplays {
  /** With examples, each question takes some milliseconds. */
  public static final int MOST = 500;

  private static final Duration WEEK = Duration.ofDays(7);
  private static final int PAGE = 100;

  private final CallLog calls;
  private final Conversations conversations;
  private final Prices prices;
  private final Router router;
  private final Clock clock;

  @Inject
  RoutingReplays(
      CallLog calls, Conversations conversations, Prices prices, Router router, Clock clock) {
    this.calls = calls;
    this.conversations = conversations;
    this.prices = prices;
    this.router = router;
    this.clock = clock;
  }

  /** The latest answered calls of the week for which a model was asked, at most {@link #MOST}. */
  public RoutingReplay replay(AiFeature feature, RoutingTable table) {
    var cases = new ArrayList<RoutingReplay.Case>();
    var filter = lastWeek(feature.key());
    @Nullable CallId before = null;
    do {
      var page = calls.older(filter, before, PAGE);
      cases.addAll(replayed(page.calls(), feature, table));
      before = page.onward();
    } while (before != null && cases.size() < MOST);
    var whole = before == null && cases.size() <= MOST;
    return new RoutingReplay(cases.subList(0, Math.min(MOST, cases.size())), whole);
  }

  /** Of these calls, in their order; whole and with their thumbs, as lists have excerpts only. */
  private List<RoutingReplay.Case> replayed(
      List<Call> page, AiFeature feature, RoutingTable table) {
    var ids = page.stream().filter(call -> call.model().attempts() > 0).map(Call::id).toList();
    var thumbs = conversations.feedbackOf(ids);
    var whole =
        calls.details(ids).stream().collect(toMap(record -> record.call().id(), CallRecord::call));
    return ids.stream()
        .flatMap(id -> Stream.ofNullable(whole.get(id)))
        .map(call -> replayed(call, helpful(thumbs.get(call.id())), feature, table))
        .toList();
  }

  private CallFilter lastWeek(FeatureKey feature) {
    return new CallFilter(
        feature, Outcome.ANSWERED, null, null, null, null, clock.instant().minus(WEEK), null, null);
  }

  private RoutingReplay.Case replayed(
      Call call, @Nullable Boolean helpful, AiFeature feature, RoutingTable table) {
    var usual = first(feature);
    var before = call.model().asked() == null ? usual : call.model().asked();
    var tenant = call.started().asker().tenant();
    var routed = router.route(table, call.started().input(), tenant).model();
    var after = routed == null ? usual : routed;
    var cost = call.bill().cost();
    var otherwise = after.equals(before) ? cost : prices.cost(after, call.bill().tokens()).amount();
    return new RoutingReplay.Case(before, after, cost, otherwise, helpful);
  }

  private static ModelKey first(AiFeature feature) {
    return feature.fallback().models().getFirst();
  }

  private static @Nullable Boolean helpful(@Nullable Feedback feedback) {
    var thumb = feedback == null ? null : feedback.thumb();
    return thumb == null ? null : thumb == Thumb.UP;
  }
}
