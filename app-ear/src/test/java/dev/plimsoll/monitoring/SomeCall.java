package dev.plimsoll.monitoring;

import dev.plimsoll.access.Role;
import dev.plimsoll.calls.record.AnswerSource;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallCost;
import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.CallStarted;
import dev.plimsoll.calls.record.CallVersions;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.calls.record.ModelUse;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.calls.record.Requester;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.IdSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** An ended call, in a conversation of its own. */
record SomeCall(
    String id,
    FeatureKey feature,
    String user,
    Instant at,
    Outcome outcome,
    Duration time,
    Usd cost) {
  static SomeCall answered(String id, FeatureKey feature, String user, Instant at) {
    return new SomeCall(
        id, feature, user, at, Outcome.ANSWERED, Duration.ofMillis(800), Usd.of("0.01"));
  }

  SomeCall failing() {
    return new SomeCall(id, feature, user, at, Outcome.FAILED, time, cost);
  }

  SomeCall taking(Duration longer) {
    return new SomeCall(id, feature, user, at, outcome, longer, cost);
  }

  SomeCall costing(String dollars) {
    return new SomeCall(id, feature, user, at, outcome, time, Usd.of(dollars));
  }

  /** An id of that moment, as every call has one. */
  static CallId id(String name, Instant at) {
    return new CallId(IdSource.startOf(at) + name);
  }

  CallRecord record() {
    var asker = new Requester(new UserId(user), user, TenantId.DEFAULT, Set.of(Role.USER), null);
    var started =
        new CallStarted(
            id(id, at),
            new ConversationId("talk-" + id),
            at,
            feature,
            asker,
            Channel.PAGE,
            InteractionType.PROGRESSIVE,
            new CallVersions(1, null, null),
            null,
            "A question?",
            cost);
    var call =
        new Call(
            started,
            outcome,
            new AnswerSource(0, "model"),
            ModelUse.NONE,
            "An answer.",
            new CallCost(Tokens.NONE, false, cost),
            null,
            time.toNanos() / 1_000,
            null);
    return new CallRecord(call, CallDetail.EMPTY);
  }
}
