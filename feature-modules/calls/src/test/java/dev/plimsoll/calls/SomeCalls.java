package dev.plimsoll.calls;

import dev.plimsoll.access.Role;
import dev.plimsoll.calls.record.AnswerSource;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallCost;
import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.CallStage;
import dev.plimsoll.calls.record.CallStarted;
import dev.plimsoll.calls.record.CallVersions;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.FindingNote;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.calls.record.ModelUse;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.calls.record.Requester;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls for tests: one like every other, changed where a test cares. */
public record SomeCalls(
    String id,
    String conversation,
    Instant at,
    String feature,
    String user,
    Channel channel,
    Outcome outcome,
    String input,
    String answer,
    long totalMicros) {
  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  public static SomeCalls call(String id) {
    return new SomeCalls(
        id,
        "talk-" + id,
        NOON,
        "help",
        "anna",
        Channel.PAGE,
        Outcome.ANSWERED,
        "How do I turn a feature off?",
        "With its kill switch [1].",
        1_200_000);
  }

  public SomeCalls in(String conversation) {
    return new SomeCalls(
        id, conversation, at, feature, user, channel, outcome, input, answer, totalMicros);
  }

  public SomeCalls at(Instant at) {
    return new SomeCalls(
        id, conversation, at, feature, user, channel, outcome, input, answer, totalMicros);
  }

  public SomeCalls of(String feature) {
    return new SomeCalls(
        id, conversation, at, feature, user, channel, outcome, input, answer, totalMicros);
  }

  public SomeCalls by(String user) {
    return new SomeCalls(
        id, conversation, at, feature, user, channel, outcome, input, answer, totalMicros);
  }

  public SomeCalls over(Channel channel) {
    return new SomeCalls(
        id, conversation, at, feature, user, channel, outcome, input, answer, totalMicros);
  }

  public SomeCalls ending(Outcome outcome) {
    return new SomeCalls(
        id, conversation, at, feature, user, channel, outcome, input, answer, totalMicros);
  }

  public SomeCalls saying(String input, String answer) {
    return new SomeCalls(
        id, conversation, at, feature, user, channel, outcome, input, answer, totalMicros);
  }

  public SomeCalls taking(long totalMicros) {
    return new SomeCalls(
        id, conversation, at, feature, user, channel, outcome, input, answer, totalMicros);
  }

  public CallStarted started() {
    return started(InteractionType.PROGRESSIVE);
  }

  private CallStarted started(@Nullable InteractionType interaction) {
    return new CallStarted(
        new CallId(id),
        new ConversationId(conversation),
        at,
        new FeatureKey(feature),
        new Requester(
            new UserId(user), "Anna Ek", TenantId.DEFAULT, Set.of(Role.USER, Role.STAFF), null),
        channel,
        interaction,
        new CallVersions(7, new PromptName("help-answer"), 3),
        new ModelKey("gpt-small"),
        input,
        Usd.of("0.01"));
  }

  public CallRecord record() {
    return record(InteractionType.PROGRESSIVE);
  }

  /** By how its answer came; null as before calls told that. */
  public CallRecord record(@Nullable InteractionType interaction) {
    var call =
        new Call(
            started(interaction),
            outcome,
            new AnswerSource(0, "model"),
            new ModelUse(new ModelKey("gpt-small"), "gpt-small-2026-08-01", "stop", 1),
            answer,
            new CallCost(new Tokens(900, 600, 0, 80, 20), false, Usd.of("0.0021")),
            310_000L,
            totalMicros,
            null);
    return new CallRecord(call, detail());
  }

  private CallDetail detail() {
    return new CallDetail(
        List.of(Message.system("Answer from the passages only."), Message.user(input)),
        List.of(new Passage("guide/flags#2", "Flags", "Every flag has a kill switch.", "/g/flags")),
        answer,
        List.of(new FindingNote("length", "NOTE", "28 characters")),
        List.of(new CallStage("passages", 4_000), new CallStage("model", 1_150_000)));
  }
}
