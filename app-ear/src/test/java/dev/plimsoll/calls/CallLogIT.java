package dev.plimsoll.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Role;
import dev.plimsoll.calls.exchange.CallExport;
import dev.plimsoll.calls.exchange.ConversationImport;
import dev.plimsoll.calls.exchange.ExportFormat;
import dev.plimsoll.calls.exchange.ImportFile;
import dev.plimsoll.calls.exchange.ImportSummary;
import dev.plimsoll.calls.exchange.InvalidImport;
import dev.plimsoll.calls.figures.Figures;
import dev.plimsoll.calls.figures.InvalidLatencyBudget;
import dev.plimsoll.calls.figures.LatencyBudget;
import dev.plimsoll.calls.figures.LatencyBudgets;
import dev.plimsoll.calls.record.AnswerSource;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallCost;
import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.CallStage;
import dev.plimsoll.calls.record.CallStarted;
import dev.plimsoll.calls.record.CallVersions;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.Conversation;
import dev.plimsoll.calls.record.FindingNote;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.calls.record.ModelUse;
import dev.plimsoll.calls.record.NotTheAsker;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.calls.record.PersonalHoldings;
import dev.plimsoll.calls.record.Requester;
import dev.plimsoll.calls.record.Thumb;
import dev.plimsoll.calls.record.UnknownCall;
import dev.plimsoll.calls.retention.CallRetention;
import dev.plimsoll.calls.retention.InvalidRetention;
import dev.plimsoll.calls.retention.Retention;
import dev.plimsoll.calls.retention.RetentionWork;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Entry;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.IdSource;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A finished call is in the database with all its data, and can be given a thumb. */
@SharedContainer
class CallLogIT {
  private static final UserId UMA = new UserId("uma");
  private static final Actor ACTOR = new Actor("anna");

  @Inject CallLog log;
  @Inject Conversations conversations;
  @Inject CallFigures figures;
  @Inject ConversationImport imports;
  @Inject CallExport export;
  @Inject PersonData data;
  @Inject CallRetention retention;
  @Inject LatencyBudgets latencies;
  @Inject RetentionWork work;
  @Inject Ledger ledger;
  @Inject IdSource ids;
  @Inject Clock clock;

  @Test
  void brings_a_call_from_the_journal_into_the_database_with_all_of_it() {
    var call = finished("whole", Outcome.ANSWERED, "How do I stop it?");
    assertThat(log.detail(call.call().id())).contains(call);
    assertThat(latencies.of(call.call()))
        .isEqualTo(LatencyBudget.usual(InteractionType.ASYNCHRONOUS));
    assertThat(log.backlog()).isZero();
    assertThat(conversations.mine(UMA, TenantId.DEFAULT, new FeatureKey("whole"), 0, 10))
        .extracting(Conversation::title)
        .containsExactly("How do I stop it?");
  }

  @Test
  void pages_newest_first_through_what_a_filter_leaves() {
    var first = finished("paged", Outcome.ANSWERED, "The 100% question");
    var second = finished("paged", Outcome.FAILED, "Another one");
    var third = finished("paged", Outcome.ANSWERED, "A third one");
    var all = CallFilter.of(new FeatureKey("paged"));
    var page = log.older(all, null, 2);
    assertThat(page.calls()).extracting(Call::id).containsExactly(idOf(third), idOf(second));
    var next = log.older(all, page.onward(), 2);
    assertThat(next.calls()).extracting(Call::id).containsExactly(idOf(first));
    assertThat(next.onward()).isNull();
    assertThat(log.newer(all, idOf(first), 2).calls())
        .extracting(Call::id)
        .containsExactly(idOf(third), idOf(second));
    assertThat(found(Outcome.FAILED, null)).containsExactly(idOf(second));
    assertThat(found(null, "100% QUEST")).containsExactly(idOf(first));
    assertThat(found(Outcome.FAILED, "third")).isEmpty();
  }

  @Test
  void takes_and_turns_the_thumb_of_its_asker_and_nobody_elses() {
    var call = idOf(finished("rated", Outcome.ANSWERED, "Is this right?"));
    conversations.feedback(call, UMA, Thumb.UP, null);
    conversations.feedback(call, UMA, Thumb.DOWN, "It is not.");
    var feedback = conversations.feedbackOf(call).orElseThrow();
    assertThat(feedback.thumb()).isEqualTo(Thumb.DOWN);
    assertThat(feedback.reason()).isEqualTo("It is not.");
    assertThat(figures.todays(new FeatureKey("rated")))
        .returns(0L, Figures::thumbsUp)
        .returns(1L, Figures::thumbsDown);
    assertThatThrownBy(() -> conversations.feedback(call, new UserId("sam"), Thumb.UP, null))
        .isInstanceOf(NotTheAsker.class);
    var unknown = new CallId("nobody-made-this-call");
    assertThatThrownBy(() -> conversations.feedback(unknown, UMA, Thumb.UP, null))
        .isInstanceOf(UnknownCall.class);
  }

  @Test
  void shows_a_reviewer_the_talk_but_not_who_asked() {
    var call = finished("unnamed", Outcome.ANSWERED, "Who am I?");
    var until = call.call().at().plusSeconds(1);
    assertThat(conversations.unnamed(call.call().started().conversation(), until))
        .singleElement()
        .returns(Requester.UNNAMED, record -> record.call().started().asker())
        .returns("Who am I?", record -> record.call().started().input());
  }

  @Test
  void adds_up_the_calls_of_users() {
    var _ = finished("added-up", Outcome.ANSWERED, "One");
    var _ = finished("added-up", Outcome.FAILED, "Two");
    assertThat(figures.todays(new FeatureKey("added-up")))
        .returns(2L, Figures::calls)
        .returns(1L, Figures::failures)
        .returns(1L, Figures::users)
        .returns(Usd.of("0.0042"), Figures::cost);
  }

  @Test
  void imports_all_conversations_of_a_file_or_none_and_none_twice() {
    var line =
        """
        {"feature":"imported","messages":[{"role":"user","content":"Where?"}],"answer":"There."}
        """;
    assertThatThrownBy(() -> imports.take(new ImportFile("old-bot", null, line + "{}"), ACTOR))
        .isInstanceOf(InvalidImport.class);
    var file = new ImportFile("old-bot", null, line);
    assertThat(imports.preview(file).conversations()).isEqualTo(1);
    assertThat(imported()).isEmpty();
    assertThat(imports.take(file, ACTOR).conversations()).isEqualTo(1);
    assertThat(imports.take(file, ACTOR)).returns(0, ImportSummary::conversations);
    assertThat(imported()).singleElement().returns("There.", Call::answer);
    assertThat(figures.todays(new FeatureKey("imported")).calls()).isZero();
    assertThat(entries()).singleElement().returns("imported", entry -> entry.change().action());
  }

  @Test
  void exports_what_a_filter_leaves() throws IOException {
    var call = finished("exported", Outcome.ANSWERED, "=1+1");
    var out = new ByteArrayOutputStream();
    export.write(
        CallFilter.of(new FeatureKey("exported")), ExportFormat.CSV, TenantId.DEFAULT, ACTOR, out);
    assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
        .singleElement()
        .asString()
        .startsWith(idOf(call).value())
        .contains(",'=1+1,");
  }

  @Test
  void erases_what_a_person_said_and_keeps_the_figures_and_the_fact() {
    var call = finished("erased", Outcome.ANSWERED, "My secret", new UserId("elsa"));
    var erased = data.erase(new UserId("elsa"), "She asked for it.", ACTOR);
    assertThat(erased).isEqualTo(new PersonalHoldings(1, 1, 0));
    assertThat(log.detail(idOf(call)).orElseThrow())
        .returns("", record -> record.call().started().input())
        .returns(CallDetail.EMPTY, CallRecord::detail);
    assertThat(conversations.conversation(call.call().started().conversation())).isEmpty();
    assertThat(figures.todays(new FeatureKey("erased")).calls()).isEqualTo(1);
    assertThat(ledger.page(LedgerFilter.of(new Subject("personal-data", "elsa")), 0, 9))
        .singleElement()
        .returns("She asked for it.", entry -> entry.change().reason());
  }

  @Test
  void keeps_calls_for_as_long_as_an_admin_says_and_deletes_the_rest() {
    var tenant = new TenantId("short-lived");
    assertThatThrownBy(() -> retention.change(tenant, new Retention(200, false), " ", ACTOR))
        .isInstanceOf(InvalidRetention.class);
    retention.change(tenant, new Retention(200, false), "Our policy", ACTOR);
    assertThat(retention.of(tenant)).isEqualTo(new Retention(200, false));
    work.deleteDue();
    assertThat(ledger.page(LedgerFilter.of(new Subject("retention", "short-lived")), 0, 9))
        .singleElement()
        .returns("changed", entry -> entry.change().action());
  }

  @Test
  void holds_calls_against_the_latency_budgets_that_an_admin_sets() {
    var strict = new LatencyBudget(InteractionType.SYNCHRONOUS, null, Duration.ofMillis(700));
    assertThatThrownBy(() -> latencies.change(strict, " ", ACTOR))
        .isInstanceOf(InvalidLatencyBudget.class);
    latencies.change(strict, "Our promise", ACTOR);
    latencies.change(strict, "Our promise", ACTOR);
    assertThat(latencies.all())
        .containsEntry(InteractionType.SYNCHRONOUS, strict)
        .containsEntry(
            InteractionType.PROGRESSIVE, LatencyBudget.usual(InteractionType.PROGRESSIVE));
    assertThat(ledger.page(LedgerFilter.of(new Subject("latency-budget", "synchronous")), 0, 9))
        .singleElement()
        .returns("{\"whole_ms\":700}", entry -> entry.change().after());
  }

  private List<Call> imported() {
    return log.older(CallFilter.of(new FeatureKey("imported")), null, 10).calls();
  }

  private List<Entry> entries() {
    return ledger.page(LedgerFilter.of(new Subject("conversations", "old-bot")), 0, 10);
  }

  private List<CallId> found(@Nullable Outcome outcome, @Nullable String text) {
    var feature = new FeatureKey("paged");
    var filter = new CallFilter(feature, outcome, null, null, null, UMA, null, null, text);
    return log.older(filter, null, 10).calls().stream().map(Call::id).toList();
  }

  private static CallId idOf(CallRecord record) {
    return record.call().id();
  }

  private CallRecord finished(String feature, Outcome outcome, String input) {
    return finished(feature, outcome, input, UMA);
  }

  private CallRecord finished(String feature, Outcome outcome, String input, UserId user) {
    var record = new CallRecord(call(started(feature, input, user), outcome), detail(input));
    log.begin(record.call().started());
    log.finish(record);
    assertThat(log.awaitWritten(Duration.ofSeconds(10))).isTrue();
    return record;
  }

  private CallStarted started(String feature, String input, UserId user) {
    return new CallStarted(
        new CallId(ids.next()),
        new ConversationId(ids.next()),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        new FeatureKey(feature),
        new Requester(user, "Uma", TenantId.DEFAULT, Set.of(Role.USER), null),
        Channel.PAGE,
        InteractionType.ASYNCHRONOUS,
        new CallVersions(7, new PromptName("help"), 3),
        new ModelKey("small"),
        input,
        Usd.of("0.01"));
  }

  private static Call call(CallStarted started, Outcome outcome) {
    return new Call(
        started,
        outcome,
        new AnswerSource(0, "small"),
        new ModelUse(new ModelKey("small"), "small-2026", "stop", 1),
        "With its kill switch [1].",
        new CallCost(new Tokens(900, 600, 0, 80, 20), false, Usd.of("0.0021")),
        310_000L,
        1_200_000,
        null);
  }

  private static CallDetail detail(String input) {
    return new CallDetail(
        List.of(Message.system("Answer."), Message.user(input)),
        List.of(),
        "With its kill switch [1].",
        List.of(new FindingNote("secret", "NOTE", "an API key")),
        List.of(new CallStage("model", 1_150_000)));
  }
}
