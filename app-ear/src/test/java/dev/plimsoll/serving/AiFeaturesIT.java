package dev.plimsoll.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.answers.Citation;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.batches.BatchFiles;
import dev.plimsoll.batches.Batches;
import dev.plimsoll.batches.api.BatchFile;
import dev.plimsoll.batches.api.BatchItem;
import dev.plimsoll.batches.api.BatchState;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.PersonData;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.costs.Budgets;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.Period;
import dev.plimsoll.costs.prices.Price;
import dev.plimsoll.costs.prices.Prices;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.CapabilityLevels;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.UnknownFeature;
import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.Risk;
import dev.plimsoll.features.settings.SemanticPolicy;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.flags.Rollout;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.jobs.AnswerJobs;
import dev.plimsoll.jobs.JobState;
import dev.plimsoll.knowledge.KnowledgeBase;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.catalogue.ModelDeclarations;
import dev.plimsoll.models.catalogue.StillInUse;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.work.TaskAdministration;
import dev.plimsoll.work.TaskEntry;
import dev.plimsoll.work.TaskState;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The path of a call through all modules, with the features and the model of a fresh start. */
@SharedContainer
class AiFeaturesIT {
  private static final Actor ADA = new Actor("ada");
  private static final ModelKey MODEL = new ModelKey("local-extractive");
  private static final FeatureKey ASSISTANT = new FeatureKey("help-assistant");
  private static final FeatureKey SUMMARISE = new FeatureKey("summarise");
  private static final FeatureKey TRIAGE = new FeatureKey("triage");
  private static final FeatureKey SHARED = new FeatureKey("shared-answers");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Caller ADMIN =
      new Caller(new UserId("ada"), "Ada", TenantId.DEFAULT, Set.of(Role.ADMIN), null, null);
  private static final String QUESTION = "How do I switch a feature off at once?";

  @Inject AiFeatures features;
  @Inject FeatureCatalog catalog;
  @Inject FeatureFlags flags;
  @Inject Budgets budgets;
  @Inject Prices prices;
  @Inject ModelDeclarations models;
  @Inject KnowledgeBase knowledge;
  @Inject CallLog log;
  @Inject AnswerJobs jobs;
  @Inject CapabilityLevels levels;
  @Inject HeldAnswers held;
  @Inject PersonData data;
  @Inject BatchFiles files;
  @Inject Batches batches;
  @Inject TaskAdministration tasks;
  @Inject Sql sql;
  @Inject Clock clock;

  @BeforeEach
  void charge_for_the_model() {
    var price = Price.of(new BigDecimal("100"), new BigDecimal("200"), clock.instant());
    prices.declare(MODEL, price, ADA);
  }

  @Test
  void finds_the_page_of_the_guide_that_tells() {
    var found = knowledge.search(KnowledgeBase.GUIDE, QUESTION, 6);
    assertThat(found).extracting(Passage::link).anyMatch(link -> link.contains("kill-switch"));
    var first = found.getFirst();
    assertThat(knowledge.passage(KnowledgeBase.GUIDE, first.id())).contains(first);
  }

  @Test
  void answers_with_citations_and_puts_the_call_on_record_with_its_cost() {
    var streamed = new StringBuilder();
    AnswerListener listener = (Chunk chunk) -> streamed.append(chunk.text());
    var given = (Answer.Given) features.ask(ask(ASSISTANT, QUESTION, null), listener);
    assertThat(given.citations()).isNotEmpty();
    assertThat(streamed).hasToString(given.text());
    var record = recorded(given.call());
    assertThat(record.call())
        .returns(Outcome.ANSWERED, call -> call.outcome())
        .returns(given.text(), call -> call.answer())
        .returns(QUESTION, call -> call.started().input())
        .returns(new PromptName("help-assistant"), call -> call.started().versions().promptName())
        .returns(prices.cost(MODEL, given.tokens()).amount(), call -> call.bill().cost());
    assertThat(record.call().bill().cost().exceeds(Usd.ZERO)).isTrue();
    assertThat(record.detail().messages()).last().returns(QUESTION, Message::text);
    assertThat(record.detail().passages()).containsAll(cited(given));
    assertThat(record.detail().stages())
        .extracting(stage -> stage.name())
        .contains("flag", "guard input", "retrieve", "render", "model local-extractive");
  }

  @Test
  void refuses_a_killed_feature_from_the_very_next_call_on_and_has_that_on_record() {
    assertThat(features.ask(ask(SUMMARISE, QUESTION, null), AnswerListener.NONE))
        .isInstanceOf(Answer.Given.class);
    var _ = flags.kill(SUMMARISE, ADA, "It leaves out what matters.");
    var answer = features.ask(ask(SUMMARISE, QUESTION, null), AnswerListener.NONE);
    assertThat(answer).isEqualTo(new Answer.FeatureOff(answer.call(), true));
    assertThat(recorded(answer.call()).call())
        .returns(Outcome.DENIED, call -> call.outcome())
        .returns(Usd.ZERO, call -> call.bill().cost());
  }

  @Test
  void refuses_what_the_budget_may_not_pay() {
    budgets.set(Budget.of(TRIAGE, new Usd(1), Period.DAY), ADA, null);
    var answer = features.ask(ask(TRIAGE, "We were charged twice.", null), AnswerListener.NONE);
    assertThat(answer).isInstanceOf(Answer.OverBudget.class);
    assertThat(recorded(answer.call()).call().outcome()).isEqualTo(Outcome.DENIED);
  }

  @Test
  void answers_only_as_jobs_at_the_level_delayed() {
    assertThat(jobs.areUsualFor(TRIAGE)).isFalse();
    levels.set(TRIAGE, CapabilityLevel.DELAYED, ADA, "Too many ask at once.");
    assertThat(jobs.areUsualFor(TRIAGE)).isTrue();
    assertThat(jobs.notice(TRIAGE)).contains(CapabilityLevel.DELAYED.usualMessage());
    var id = jobs.submit(ask(ASSISTANT, QUESTION, null), null, null).id();
    Wait.until("it is answered", Duration.ofSeconds(30), () -> stateOf(id).isOver());
    assertThat(jobs.job(id).orElseThrow().answer()).isInstanceOf(Answer.Given.class);
    levels.set(TRIAGE, CapabilityLevel.FULL, ADA, "Few ask.");
    assertThat(jobs.notice(TRIAGE)).isEmpty();
  }

  @Test
  void gives_up_a_job_whose_end_cannot_be_kept_and_ends_it_when_an_admin_retries_it() {
    var ask = ask(ASSISTANT, QUESTION, null);
    var later =
        new Answer.Later(
            new CallId("earlier"), new ConversationId("talk"), clock.instant().plus(DAY));
    var job = jobs.submit(ask, later, null, null);
    var call = job.call().value();
    var done = "CHECK (id <> '" + job.id() + "' OR state <> 'DONE')";
    sql.update("ALTER TABLE serving_job ADD CONSTRAINT never_done " + done);
    sql.update("UPDATE work_task SET attempts = 4, due_at = ? WHERE id = ?", clock.instant(), call);
    Wait.until("it is given up", PATIENCE, () -> stateOf(job.id()) == JobState.FAILED);
    assertThat(tasks.page(TaskState.DEAD, 0, 99, ADMIN)).extracting(TaskEntry::id).contains(call);
    sql.update("ALTER TABLE serving_job DROP CONSTRAINT never_done");
    // The model is not asked again, because its answer is on record.
    assertThat(recorded(job.call()).call().outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(tasks.retry("answer-job", call, ADMIN)).isTrue();
    Wait.until("it is answered", PATIENCE, () -> stateOf(job.id()) == JobState.DONE);
    assertThat(jobs.job(job.id()).orElseThrow().answer())
        .isInstanceOf(Answer.Given.class)
        .returns(job.call(), Answer::call);
  }

  @Test
  void keeps_the_model_that_features_need() {
    assertThatThrownBy(() -> models.remove(MODEL, ADA, "We have another."))
        .isInstanceOf(StillInUse.class)
        .hasMessageContaining("the feature help-assistant")
        .hasMessageContaining("the feature summarise");
    assertThat(models.isDeclared(MODEL)).isTrue();
  }

  @Test
  void forgets_jobs_held_answers_and_repeats_of_an_erased_person() {
    var ask = ask(ASSISTANT, QUESTION, null);
    var job = jobs.submit(ask, null, null).id();
    var given = (Answer.Given) features.askOnce("once", ask, AnswerListener.NONE);
    assertThat(features.askOnce("once", ask, AnswerListener.NONE).call()).isEqualTo(given.call());
    held.hold(heldOf(ask.caller(), given));
    var waiting = held.waiting();
    var _ = data.erase(ask.caller().user(), "She asked for it.", ADA);
    assertThat(jobs.job(job)).isEmpty();
    assertThat(held.of(given.call())).isEmpty();
    assertThat(held.waiting()).isEqualTo(waiting - 1);
    assertThat(features.askOnce("once", ask, AnswerListener.NONE).call())
        .isNotEqualTo(given.call());
  }

  @Test
  void forgets_the_items_of_an_erased_person_and_keeps_those_of_others() {
    var key =
        new Caller(new UserId("key:app"), "app", TenantId.DEFAULT, Set.of(Role.USER), "app", null);
    var file = file(key, line("hers", "ella") + line("his", "ben"));
    var both = batches.submit(key, file.id(), "{}", null, _ -> {});
    var other = file(key, line("hers", "ella"));
    var hers = batches.submit(key, other.id(), "{}", null, _ -> {});
    var _ = data.erase(new UserId("ella").of("app"), "She asked for it.", ADA);
    var left = batches.find(both.id(), key).orElseThrow();
    assertThat(left.counts().total()).isEqualTo(1);
    assertThat(batches.items(left, null, 0, 9))
        .extracting(BatchItem::customId)
        .containsExactly("his");
    assertThat(files.find(file.id(), key)).isEmpty();
    assertThat(batches.find(hers.id(), key)).isEmpty();
    Wait.until(
        "the other is answered",
        Duration.ofSeconds(30),
        () -> batches.find(both.id(), key).orElseThrow().state() == BatchState.COMPLETED);
  }

  @Test
  void gives_nobody_an_answer_again_that_an_erased_person_was_given() {
    catalog.declare(shared(catalog.feature(ASSISTANT)), ADA);
    flags.declare(SHARED, new Rollout.Everyone(), ADA);
    var model = rungOf("ella", QUESTION);
    var others = "What does a budget limit?";
    assertThat(rungOf("ben", others)).isEqualTo(model);
    assertThat(rungOf("uma", QUESTION)).isEqualTo("exact cache");
    // One hit in twenty is compared instead.
    var again = List.of(QUESTION + "?", QUESTION + " ?", QUESTION + "!");
    assertThat(again).anyMatch(words -> rungOf("uma", words).equals("semantic cache"));
    var _ = data.erase(new UserId("ella"), "She asked for it.", ADA);
    assertThat(rungOf("uma", QUESTION.toLowerCase(Locale.ROOT))).isEqualTo(model);
    assertThat(rungOf("uma", QUESTION)).isNotEqualTo("exact cache");
    assertThat(rungOf("uma", others)).isEqualTo("exact cache");
  }

  private String rungOf(String user, String words) {
    var answer = features.ask(ask(SHARED, user, words, null), AnswerListener.NONE);
    return ((Answer.Given) answer).rungName();
  }

  private static AiFeature shared(AiFeature feature) {
    var semantic = new SemanticPolicy(DAY, 0.85, SemanticPolicy.Mode.LIVE);
    var cache = new CachePolicy(DAY, true, semantic);
    return new AiFeature(
        SHARED,
        feature.task(),
        feature.about(),
        feature.prompt(),
        feature.examples(),
        feature.fallback(),
        feature.limits(),
        feature.checks(),
        null,
        null,
        null,
        cache,
        null,
        null);
  }

  private BatchFile file(Caller caller, String lines) {
    return files.add(caller, "q.jsonl", new ByteArrayInputStream(lines.getBytes(UTF_8)), _ -> {});
  }

  private static String line(String name, String user) {
    return """
    {"custom_id": "%s", "method": "POST", "url": "/v1/chat/completions", "body": {"model": \
    "help-assistant", "user": "%s", "messages": [{"role": "user", "content": "What is it?"}]}}
    """
        .formatted(name, user);
  }

  private JobState stateOf(String job) {
    return jobs.job(job).orElseThrow().state();
  }

  private HeldAnswer heldOf(Caller caller, Answer.Given given) {
    var now = clock.instant();
    var due = now.plus(Duration.ofHours(1));
    var risk = new Risk(0.5, "it may be");
    return HeldAnswer.of(caller, ASSISTANT, QUESTION, given, risk, "Ask a person.", now, due);
  }

  @Test
  void knows_no_feature_that_the_key_was_not_given_for() {
    var other = ask(ASSISTANT, QUESTION, Set.of(TRIAGE));
    assertThatThrownBy(() -> features.ask(other, AnswerListener.NONE))
        .isInstanceOf(UnknownFeature.class);
  }

  private CallRecord recorded(CallId call) {
    assertThat(log.awaitWritten(Duration.ofSeconds(10))).isTrue();
    return log.detail(call).orElseThrow();
  }

  private static List<Passage> cited(Answer.Given given) {
    return given.citations().stream().map(Citation::passage).toList();
  }

  private static Ask ask(FeatureKey feature, String text, @Nullable Set<FeatureKey> allowed) {
    return ask(feature, "uma", text, allowed);
  }

  private static Ask ask(
      FeatureKey feature, String user, String text, @Nullable Set<FeatureKey> allowed) {
    var asker =
        new Caller(new UserId(user), user, TenantId.DEFAULT, Set.of(Role.USER), null, allowed);
    var messages = List.of(Message.user(text));
    return new Ask(feature, asker, Channel.PAGE, null, messages, Map.of(), Json.object(), true);
  }
}
