package dev.plimsoll.audits;

import dev.plimsoll.access.Role;
import dev.plimsoll.calls.CallLog;
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
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Records conversations as if they had taken place. */
@ApplicationScoped
class Talk {
  private static final Requester UMA =
      new Requester(new UserId("uma"), "Uma Ulrich", TenantId.DEFAULT, Set.of(Role.USER), null);

  @Inject CallLog calls;
  @Inject IdSource ids;
  @Inject RandomGenerator random;

  /** That many conversations of one call, from this moment on, a second apart. */
  void ofMany(int conversations, Instant from) {
    for (var i = 0; i < conversations; i++) {
      in(ids.next(), 1, from.plusSeconds(i));
    }
    awaitWritten();
  }

  /** One conversation of that many calls. */
  void ofOne(String conversation, int turns, Instant from) {
    in(conversation, turns, from);
    awaitWritten();
  }

  private void awaitWritten() {
    if (!calls.awaitWritten(Duration.ofSeconds(30))) {
      throw new IllegalStateException("the calls are not written");
    }
  }

  private void in(String conversation, int turns, Instant from) {
    for (var turn = 1; turn <= turns; turn++) {
      var started =
          new CallStarted(
              new CallId(idAt(from.plusMillis(turn))),
              new ConversationId(conversation),
              from.plusMillis(turn),
              new FeatureKey("help-assistant"),
              UMA,
              Channel.PAGE,
              InteractionType.PROGRESSIVE,
              new CallVersions(1, null, null),
              null,
              "question " + turn,
              Usd.ZERO);
      calls.finish(new CallRecord(answered(started, "answer " + turn), CallDetail.EMPTY));
    }
  }

  /** An id of that moment, as every call has one. */
  private String idAt(Instant moment) {
    return new IdSource(Clock.fixed(moment, ZoneOffset.UTC), random).next();
  }

  private static Call answered(CallStarted started, String answer) {
    return new Call(
        started,
        Outcome.ANSWERED,
        AnswerSource.NONE,
        ModelUse.NONE,
        answer,
        CallCost.NOTHING,
        1L,
        2,
        null);
  }
}
