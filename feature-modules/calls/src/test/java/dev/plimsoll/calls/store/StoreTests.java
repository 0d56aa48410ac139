package dev.plimsoll.calls.store;

import static dev.plimsoll.calls.SomeCalls.NOON;
import static dev.plimsoll.calls.SomeCalls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.calls.SomeCalls;
import dev.plimsoll.calls.exchange.ImportStore;
import dev.plimsoll.calls.exchange.ImportedTalk;
import dev.plimsoll.calls.figures.FigureReader;
import dev.plimsoll.calls.figures.Figures;
import dev.plimsoll.calls.figures.LatencyBuckets;
import dev.plimsoll.calls.figures.Resolution;
import dev.plimsoll.calls.record.AnswerSource;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallCost;
import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.calls.record.CallPage;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.CallStarted;
import dev.plimsoll.calls.record.CallVersions;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.Conversation;
import dev.plimsoll.calls.record.ConversationEnds;
import dev.plimsoll.calls.record.Feedback;
import dev.plimsoll.calls.record.ModelUse;
import dev.plimsoll.calls.record.NotTheAsker;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.calls.record.PersonalHoldings;
import dev.plimsoll.calls.record.Requester;
import dev.plimsoll.calls.record.Thumb;
import dev.plimsoll.calls.record.UnknownCall;
import dev.plimsoll.calls.retention.OldCalls;
import dev.plimsoll.calls.retention.Retention;
import dev.plimsoll.calls.retention.RetentionTable;
import dev.plimsoll.calls.writing.CallStore;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Tokens.Audio;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.SqlFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tables promise, on whichever database. */
abstract class StoreTests {
  private static final FeatureKey HELP = new FeatureKey("help");
  private static final UserId ANNA = new UserId("anna");

  private Sql sql;
  private CallTable calls;
  private ConversationTable conversations;
  private FeedbackTable feedback;
  private FigureReader figures;
  private CallStore store;
  private CallPartitions partitions;
  private CallSearch search;
  private final Random random = new Random(1);

  /** An empty database with the tables. */
  abstract DataSource newDatabase();

  @BeforeEach
  void openTables() {
    sql = new Sql(newDatabase());
    calls = new CallTable(sql);
    search = new CallSearch(sql, Clock.fixed(NOON, ZoneOffset.UTC), Duration.ofMinutes(1));
    conversations = new ConversationTable(sql);
    feedback = new FeedbackTable(sql);
    figures = new FigureReader(sql);
    partitions = new CallPartitions(sql, Clock.fixed(NOON, ZoneOffset.UTC));
    store = new CallStore(sql);
  }

  @Test
  void gives_a_call_back_as_it_was_written() {
    var record = call("c1").saying("Hur då? 🚢", "Så här: \"…\" \\ % _").record();
    write(record);
    assertThat(calls.record(new CallId("c1"))).contains(record);
    assertThat(calls.record(new CallId("c2"))).isEmpty();
  }

  @Test
  void gives_a_call_back_with_its_sounds() {
    var record = call("c1").record();
    var sounds = new Audio(120, 400, 60);
    var sounding = new CallRecord(record.call().with(sounds), record.detail().with(sounds));
    write(sounding);
    assertThat(calls.record(new CallId("c1"))).contains(sounding);
  }

  @Test
  void gives_a_call_back_of_which_little_is_known() {
    var started =
        new CallStarted(
            new CallId("c1"),
            new ConversationId("talk"),
            NOON,
            HELP,
            new Requester(ANNA, "", TenantId.DEFAULT, Set.of(), "nightly"),
            Channel.API,
            null,
            new CallVersions(0, null, null),
            null,
            "",
            Usd.ZERO);
    var denied =
        new Call(
            started,
            Outcome.DENIED,
            AnswerSource.NONE,
            ModelUse.NONE,
            "",
            CallCost.NOTHING,
            null,
            90,
            "off");
    var record = new CallRecord(denied, CallDetail.EMPTY);
    write(record);
    assertThat(calls.record(new CallId("c1"))).contains(record);
  }

  @Test
  void takes_long_texts() {
    var record = call("c1").saying("lång ".repeat(100_000), "svar ".repeat(100_000)).record();
    write(record);
    assertThat(calls.record(new CallId("c1"))).contains(record);
    assertThat(search.older(CallFilter.ALL, null, 1).calls().getFirst().answer()).hasSize(300);
  }

  @Test
  void reads_as_many_whole_calls_as_are_not_too_long_together() {
    var answer = "svar ".repeat(60_000);
    write(call("c1").saying("q", answer), call("c2").saying("q", answer), call("c3"));
    assertThat(older(null)).containsExactly("c3", "c2");
    assertThat(older("c2")).containsExactly("c1");
    assertThat(older("c1")).isEmpty();
  }

  @Test
  void reads_the_latest_of_a_conversation_that_is_too_long() {
    var answer = "svar ".repeat(60_000);
    write(
        call("c1").in("talk"),
        call("c2").in("talk").saying("q", answer),
        call("c3").in("talk").saying("q", answer),
        call("c4").in("talk"));
    var read = calls.records(new ConversationId("talk"), NOON.plus(Duration.ofDays(1)));
    assertThat(read).extracting(record -> record.call().id().value()).containsExactly("c3", "c4");
    assertThat(calls.records(new ConversationId("talk"), Instant.EPOCH)).isEmpty();
  }

  @Test
  void knows_how_conversations_began_and_their_last_calls() {
    write(
        call("c1").in("talk").saying("first ".repeat(100), "a"),
        call("c2").in("talk").saying("second", "b"),
        call("c3").in("other").saying("third", "c"));
    var talks =
        List.of(new ConversationId("talk"), new ConversationId("other"), new ConversationId("no"));
    var ends = calls.ends(talks, NOON.plus(Duration.ofDays(1)));
    assertThat(ends).hasSize(2);
    assertThat(ends.get(new ConversationId("talk")))
        .isEqualTo(new ConversationEnds("first ".repeat(100).substring(0, 300), new CallId("c2")));
    assertThat(ends.get(new ConversationId("other")))
        .isEqualTo(new ConversationEnds("third", new CallId("c3")));
    assertThat(calls.ends(talks, Instant.EPOCH)).isEmpty();
  }

  private List<String> older(@Nullable String than) {
    var before = than == null ? null : new CallId(than);
    return calls.older(CallFilter.ALL, before, 3).stream()
        .map(record -> record.call().id().value())
        .toList();
  }

  @Test
  void takes_a_call_once_however_often_it_comes() {
    write(call("c1"), call("c1").ending(Outcome.FAILED), call("c2").in("talk-c1"));
    write(call("c1"), call("c2").in("talk-c1"), call("c3"));
    assertThat(found(CallFilter.ALL).size()).isEqualTo(3);
    assertThat(hour(null).calls()).isEqualTo(3);
    assertThat(hour(null).failures()).isZero();
    assertThat(conversations.of(ANNA, TenantId.DEFAULT, HELP, 0, 9))
        .extracting(talk -> talk.id() + " " + talk.calls())
        .containsExactlyInAnyOrder("talk-c1 2", "talk-c3 1");
  }

  @Test
  void writes_all_of_a_group_or_nothing() {
    var tooLong = call("x".repeat(65)).in("talk");
    assertThatThrownBy(() -> write(call("c1"), tooLong))
        .isInstanceOfSatisfying(
            SqlFailure.class, failure -> assertThat(failure.isDueToData()).isTrue());
    assertThat(found(CallFilter.ALL).size()).isZero();
    assertThat(hour(null).calls()).isZero();
    write(call("c1"));
    assertThat(found(CallFilter.ALL).size()).isEqualTo(1);
  }

  @Test
  void pages_by_key_both_ways() {
    IntStream.range(0, 10).forEach(i -> write(call("c" + i)));
    var first = search.older(CallFilter.ALL, null, 3);
    assertThat(ids(first)).containsExactly("c9", "c8", "c7");
    var second = search.older(CallFilter.ALL, first.onward(), 3);
    assertThat(ids(second)).containsExactly("c6", "c5", "c4");
    assertThat(ids(search.newer(CallFilter.ALL, new CallId("c6"), 2))).containsExactly("c8", "c7");
    assertThat(search.older(CallFilter.ALL, new CallId("c2"), 3).onward()).isNull();
    assertThat(search.newer(CallFilter.ALL, new CallId("c7"), 3).onward()).isNull();
  }

  @Test
  void looks_through_months_where_little_fits() {
    var old = NOON.minus(Duration.ofDays(80));
    var oldest = idAt(old);
    var older = idAt(old.plusSeconds(1));
    var newer = idAt(NOON.minusSeconds(60));
    write(call(oldest), call(older).saying("needle", "hay"), call(newer).saying("needle", "hay"));
    var needle = filter(null, null, null, "needle");
    assertThat(found(needle)).containsExactly(newer, older);
    assertThat(ids(search.newer(needle, new CallId(oldest), 1))).containsExactly(older);
    assertThat(ids(search.newer(needle, new CallId(oldest), 9))).containsExactly(newer, older);
  }

  @Test
  void finds_by_every_field_of_the_filter() {
    write(
        call("c1"),
        call("c2").of("triage").at(NOON.plusSeconds(60)),
        call("c3").by("bo").ending(Outcome.FAILED).saying("100% Off_ now", "no"));
    var triage = new FeatureKey("triage");
    assertThat(found(CallFilter.of(triage))).containsExactly("c2");
    assertThat(found(filter(null, Outcome.FAILED, null, null))).containsExactly("c3");
    assertThat(found(filter(null, null, new UserId("bo"), null))).containsExactly("c3");
    assertThat(found(filter(triage, Outcome.FAILED, null, null))).isEmpty();
    assertThat(found(filter(null, null, null, "KILL switch"))).containsExactly("c2", "c1");
    assertThat(found(filter(null, null, null, "100% OFF_"))).containsExactly("c3");
    assertThat(found(filter(null, null, null, "%"))).containsExactly("c3");
  }

  @Test
  void finds_by_versions_and_time() {
    var first = idAt(NOON);
    var second = idAt(NOON.plusSeconds(60));
    write(call(first), call(second).at(NOON.plusSeconds(60)));
    var prompt = new PromptName("help-answer");
    assertThat(found(versions(prompt, 3, "gpt-small"))).containsExactly(second, first);
    assertThat(found(versions(prompt, 4, "gpt-small"))).isEmpty();
    assertThat(found(versions(prompt, 3, "gpt-large"))).isEmpty();
    assertThat(found(times(NOON, NOON.plusSeconds(60)))).containsExactly(first);
    assertThat(found(times(NOON.plusMillis(1), null))).containsExactly(second);
  }

  @Test
  void reads_a_conversation_in_order() {
    write(call("c2").in("talk").at(NOON.plusSeconds(1)), call("c1").in("talk"), call("c3"));
    assertThat(calls.records(new ConversationId("talk"), NOON.plus(Duration.ofDays(1))))
        .extracting(record -> record.call().id().value())
        .containsExactly("c1", "c2");
  }

  @Test
  void gives_many_calls_and_what_is_thought_of_them_at_once() {
    write(call("c1"), call("c2"), call("c3"));
    var thumb = new Feedback(ANNA, Thumb.UP, null, NOON);
    feedback.put(new CallId("c2"), thumb);
    var ids = List.of(new CallId("c1"), new CallId("c2"), new CallId("c9"));
    assertThat(calls.records(ids))
        .extracting(record -> record.call().id().value())
        .containsExactlyInAnyOrder("c1", "c2");
    assertThat(feedback.of(ids)).isEqualTo(Map.of(new CallId("c2"), thumb));
  }

  @Test
  void tells_with_which_feature_conversations_began() {
    write(call("c2").in("talk").of("triage"), call("c1").in("talk"), call("c3").of("triage"));
    var talks = List.of("talk", "talk-c3", "no-talk").stream().map(ConversationId::new).toList();
    assertThat(calls.features(talks))
        .isEqualTo(
            Map.of(
                new ConversationId("talk"),
                HELP,
                new ConversationId("talk-c3"),
                new FeatureKey("triage")));
  }

  @Test
  void lists_a_persons_own_conversations_latest_first() {
    write(call("c1").in("old").saying("First question?", "yes"), call("c2").in("new"));
    write(call("c3").in("old").at(NOON.plusSeconds(9)).saying("Second?", "no"));
    write(call("c4").by("bo"), call("c5").over(Channel.API), call("c6").of("triage"));
    assertThat(conversations.of(ANNA, TenantId.DEFAULT, HELP, 0, 9))
        .extracting(Conversation::title)
        .containsExactly("First question?", "How do I turn a feature off?");
    assertThat(conversations.of(ANNA, TenantId.DEFAULT, HELP, 0, 1))
        .containsExactly(
            new Conversation(
                new ConversationId("old"), HELP, "First question?", NOON, NOON.plusSeconds(9), 2));
  }

  @Test
  void knows_the_conversations_that_were_answered_in_a_time() {
    var week = Duration.ofDays(7);
    write(
        call(idAt(NOON)).in("one"),
        call(idAt(NOON)).in("eval").over(Channel.EVAL),
        call(idAt(NOON)).in("denied").ending(Outcome.DENIED),
        call(idAt(NOON)).in("two").ending(Outcome.FELL_BACK).over(Channel.API),
        call(idAt(NOON.plus(week))).in("later").at(NOON.plus(week)),
        call(idAt(NOON.minusMillis(1))).in("earlier").at(NOON.minusMillis(1)),
        call(idAt(NOON)).in("one"));
    assertThat(calls.answeredConversations(NOON, NOON.plus(week)))
        .extracting(ConversationId::value)
        .containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void takes_a_thumb_and_lets_the_asker_turn_it() {
    write(call("c1"));
    thumb("c1", ANNA, Thumb.UP, null);
    assertThat(hour(HELP))
        .extracting(Figures::thumbsUp, Figures::thumbsDown)
        .containsExactly(1L, 0L);
    thumb("c1", ANNA, Thumb.DOWN, "wrong page");
    assertThat(hour(HELP))
        .extracting(Figures::thumbsUp, Figures::thumbsDown)
        .containsExactly(0L, 1L);
    assertThat(hour(HELP).calls()).isEqualTo(1);
    assertThat(feedback.of(new CallId("c1")))
        .contains(new Feedback(ANNA, Thumb.DOWN, "wrong page", NOON));
  }

  @Test
  void adds_what_an_application_says_to_what_it_said_before() {
    write(call("c1").by("shop/clara"));
    var shop = application("shop");
    feedback.add(
        new CallId("c1"), shop, user -> new Feedback(user, null, null, true, "Better.", NOON));
    assertThat(hour(HELP).thumbsUp()).isZero();
    var all =
        feedback.add(new CallId("c1"), shop, user -> new Feedback(user, Thumb.UP, "Good.", NOON));
    assertThat(all)
        .isEqualTo(
            new Feedback(new UserId("shop/clara"), Thumb.UP, "Good.", true, "Better.", NOON));
    assertThat(feedback.of(new CallId("c1"))).contains(all);
    assertThat(hour(HELP).thumbsUp()).isOne();
  }

  @Test
  void lets_an_application_speak_for_its_own_calls_only() {
    write(call("c1").by("shop/clara"), call("c2").by("key:shop"), call("c3"));
    var good = (Function<UserId, Feedback>) user -> new Feedback(user, Thumb.UP, null, NOON);
    feedback.add(new CallId("c2"), application("shop"), good);
    for (var call : List.of("c1", "c2", "c3")) {
      assertThatThrownBy(() -> feedback.add(new CallId(call), application("desk"), good))
          .isInstanceOf(UnknownCall.class);
    }
    assertThatThrownBy(() -> feedback.add(new CallId("c3"), application("shop"), good))
        .isInstanceOf(UnknownCall.class);
  }

  private static Caller application(String name) {
    return new Caller(
        new UserId("key:" + name), name, TenantId.DEFAULT, Set.of(Role.USER), name, null);
  }

  @Test
  void takes_thumbs_from_nobody_but_the_asker() {
    write(call("c1"));
    assertThatThrownBy(() -> thumb("c1", new UserId("bo"), Thumb.DOWN, null))
        .isInstanceOf(NotTheAsker.class);
    assertThatThrownBy(() -> thumb("c9", ANNA, Thumb.DOWN, null)).isInstanceOf(UnknownCall.class);
    assertThat(feedback.of(new CallId("c1"))).isEmpty();
  }

  @Test
  void adds_calls_up() {
    write(call("c1"), call("c2").by("bo").ending(Outcome.FAILED).taking(9_000_000));
    write(call("c3").of("triage"), call("c4").over(Channel.EVAL).by("ci"));
    assertThat(hour(HELP))
        .isEqualTo(
            new Figures(
                NOON,
                2,
                1,
                Usd.of("0.0042"),
                1_800,
                160,
                new Figures.Latency(2, latency(1_200_000), latency(9_000_000)),
                0,
                0,
                0));
    assertThat(hour(null).calls()).isEqualTo(3);
  }

  @Test
  void adds_all_of_a_time_up_to_one() {
    var nextDay = NOON.plus(Duration.ofDays(1));
    write(call("c1"), call("c2").at(NOON.plusSeconds(3_600)).taking(9_000_000).by("bo"));
    write(call("c3").at(nextDay).taking(2_000), call("c4").of("triage"), call("c5").at(NOON));
    write(call("c6").over(Channel.EVAL).at(nextDay).taking(1));
    var help = figures.total(HELP, NOON, nextDay, Resolution.HOUR);
    assertThat(help.calls()).isEqualTo(3);
    assertThat(help.cost()).isEqualTo(Usd.of("0.0063"));
    assertThat(help.latency())
        .isEqualTo(new Figures.Latency(3, latency(1_200_000), latency(9_000_000)));
    var days = figures.total(null, NOON, nextDay.plusSeconds(1), Resolution.DAY);
    assertThat(days.calls()).isEqualTo(5);
    assertThat(days.users()).isEqualTo(3);
  }

  @Test
  void adds_no_calls_up_to_nothing() {
    assertThat(figures.total(HELP, NOON, NOON.plusSeconds(1), Resolution.HOUR))
        .isEqualTo(Figures.none(NOON));
  }

  @Test
  void gives_a_point_for_every_stretch_of_time() {
    write(call("c1"), call("c2").at(NOON.plusSeconds(299)), call("c3").at(NOON.plusSeconds(300)));
    write(call("c4").by("bo").at(NOON.plus(Duration.ofDays(1))));
    var untilTen = NOON.plusSeconds(600);
    assertThat(figures.series(HELP, NOON.minusSeconds(1), untilTen, Resolution.FIVE_MINUTES))
        .extracting(Figures::calls)
        .containsExactly(0L, 2L, 1L);
    var days = figures.series(null, NOON, NOON.plus(Duration.ofDays(2)), Resolution.DAY);
    assertThat(days).extracting(Figures::calls).containsExactly(3L, 1L, 0L);
    assertThat(days).extracting(Figures::users).containsExactly(1L, 1L, 0L);
    assertThat(days.getFirst().from()).isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
  }

  @Test
  void counts_what_was_imported_in_no_figure_but_draws_from_it() {
    var imported = call(idAt(NOON)).in("import-1").over(Channel.IMPORT).record();
    var imports = new ImportStore(sql, partitions);
    var talk = new ImportedTalk(new ConversationId("import-1"), List.of(imported));
    assertThat(imports.known(List.of(talk))).isEmpty();
    imports.prepare(List.of(LocalDate.ofInstant(NOON, ZoneOffset.UTC)));
    assertThat(imports.add(List.of(talk))).isEqualTo(1);
    assertThat(imports.known(List.of(talk))).containsExactly(talk.id());
    assertThat(calls.records(talk.id(), NOON.plus(Duration.ofDays(1)))).containsExactly(imported);
    assertThat(calls.answeredConversations(NOON, NOON.plusSeconds(1))).containsExactly(talk.id());
    assertThat(hour(null)).isEqualTo(Figures.none(NOON));
    write(imported);
    assertThat(hour(null)).isEqualTo(Figures.none(NOON));
  }

  @Test
  void deletes_a_tenants_old_calls_with_their_feedback_and_conversations_but_no_figures() {
    var old = NOON.minus(Duration.ofDays(400));
    var oldId = idAt(old);
    write(call(oldId).in("old").at(old), call(idAt(NOON)).in("new"));
    thumb(oldId, ANNA, Thumb.UP, null);
    var due = NOON.minus(Duration.ofDays(183));
    var oldCalls = new OldCalls(sql, partitions);
    assertThat(oldCalls.delete(new TenantId("other"), due)).isZero();
    assertThat(oldCalls.delete(TenantId.DEFAULT, due)).isEqualTo(1);
    assertThat(found(CallFilter.ALL)).hasSize(1);
    assertThat(feedback.of(new CallId(oldId))).isEmpty();
    assertThat(conversations.of(ANNA, TenantId.DEFAULT, HELP, 0, 9)).hasSize(1);
    assertThat(figures.total(HELP, old, NOON.plusSeconds(1), Resolution.DAY).calls()).isEqualTo(2);
  }

  @Test
  void takes_away_what_a_person_said_and_leaves_the_figures() {
    write(call("c1").in("talk"), call("c2").in("talk"), call("c3").by("bo").in("other"));
    thumb("c1", ANNA, Thumb.DOWN, "I am Anna");
    var people = new PersonTable(sql);
    assertThat(people.holdings(ANNA, Set.of())).isEqualTo(new PersonalHoldings(2, 1, 1));
    var before = figures.total(null, NOON, NOON.plusSeconds(1), Resolution.DAY);
    people.erase(ANNA, Set.of(), new UserId("erased-1"));
    assertThat(people.holdings(ANNA, Set.of())).isEqualTo(new PersonalHoldings(0, 0, 0));
    assertThat(calls.records(new ConversationId("talk"), NOON.plus(Duration.ofDays(1)))).isEmpty();
    var left = calls.record(new CallId("c1")).orElseThrow();
    assertThat(left.detail()).isEqualTo(CallDetail.EMPTY);
    assertThat(left.call().answer() + left.call().started().input()).isEmpty();
    assertThat(left.call().bill().cost()).isEqualTo(Usd.of("0.0021"));
    assertThat(calls.record(new CallId("c3"))).contains(call("c3").by("bo").in("other").record());
    assertThat(figures.total(null, NOON, NOON.plusSeconds(1), Resolution.DAY)).isEqualTo(before);
    assertThat(calls.answeredConversations(NOON, NOON.plusSeconds(1)))
        .doesNotContain(new ConversationId("erased-1"));
  }

  @Test
  void takes_away_what_a_user_of_an_application_said_also_before_users_belonged_to_one() {
    var people = new PersonTable(sql);
    var keys = Set.of("shop-web", "shop-app");
    write(call("c1").by("shop/anna"), call("c2").by("site/anna"), call("c3").by("anna"));
    write(by("anna", "shop-app", "c4"), by("anna", "site", "c5"));
    var users = new CallFilter(null, null, null, null, null, ANNA, null, null, null);
    assertThat(found(users.in(() -> Set.of("shop", "site"))))
        .containsExactlyInAnyOrder("c1", "c2", "c3", "c4", "c5");

    var anna = new UserId("shop/anna");
    assertThat(people.holdings(anna, keys).calls()).isEqualTo(2);
    people.erase(anna, keys, new UserId("erased-1"));
    assertThat(found(users.in(() -> Set.of("shop", "site"))))
        .containsExactlyInAnyOrder("c2", "c3", "c5");
  }

  @Test
  void leaves_the_figures_of_a_person_when_a_namesake_of_an_application_is_erased() {
    sql.insert("call_user_day", "slot, feature, user_id", NOON, "", "anna");
    var people = new PersonTable(sql);
    people.erase(new UserId("shop/anna"), Set.of("shop"), new UserId("erased-1"));
    assertThat(daysOf("anna")).isOne();

    write(by("anna", "shop", "c1"));
    people.erase(new UserId("shop/anna"), Set.of("shop"), new UserId("erased-2"));
    assertThat(daysOf("anna")).isZero();
  }

  private long daysOf(String user) {
    return sql.number("SELECT COUNT(*) FROM call_user_day WHERE user_id = ?", user);
  }

  private static CallRecord by(String user, String key, String id) {
    var record = call(id).record();
    var call = record.call();
    var was = call.started();
    var asker = new Requester(new UserId(user), "", TenantId.DEFAULT, Set.of(), key);
    var started =
        new CallStarted(
            was.id(),
            was.conversation(),
            was.at(),
            was.feature(),
            asker,
            was.channel(),
            was.interaction(),
            was.versions(),
            was.model(),
            was.input(),
            was.worstCost());
    return new CallRecord(
        new Call(
            started,
            call.outcome(),
            call.rung(),
            call.model(),
            call.answer(),
            call.bill(),
            call.firstTokenMicros(),
            call.totalMicros(),
            call.error()),
        record.detail());
  }

  @Test
  void keeps_the_retention_of_a_tenant() {
    var retentions = new RetentionTable(sql);
    assertThat(retentions.of(TenantId.DEFAULT)).isEqualTo(Retention.FOR_GOOD);
    retentions.put(TenantId.DEFAULT, new Retention(30, true));
    retentions.put(TenantId.DEFAULT, new Retention(200, false));
    assertThat(retentions.of(TenantId.DEFAULT)).isEqualTo(new Retention(200, false));
    retentions.put(TenantId.DEFAULT, Retention.FOR_GOOD);
    assertThat(retentions.of(TenantId.DEFAULT)).isEqualTo(Retention.FOR_GOOD);
  }

  @Test
  void hardens_what_is_committed() {
    write(call("c1"));
    store.harden();
    assertThat(found(CallFilter.ALL).size()).isEqualTo(1);
  }

  private void write(SomeCalls... some) {
    write(Arrays.stream(some).map(SomeCalls::record).toArray(CallRecord[]::new));
  }

  private void write(CallRecord... records) {
    store.write(Arrays.stream(records).map(CallEntry.Ended::of).toList());
  }

  private void thumb(String call, UserId user, Thumb thumb, @Nullable String reason) {
    feedback.put(new CallId(call), new Feedback(user, thumb, reason, NOON));
  }

  private Figures hour(@Nullable FeatureKey feature) {
    return figures.series(feature, NOON, NOON.plusSeconds(1), Resolution.HOUR).getFirst();
  }

  private static long latency(long micros) {
    return LatencyBuckets.upperEnd(LatencyBuckets.of(micros));
  }

  private List<String> found(CallFilter filter) {
    return ids(search.older(filter, null, 100));
  }

  private static List<String> ids(CallPage page) {
    return page.calls().stream().map(call -> call.id().value()).toList();
  }

  private String idAt(Instant moment) {
    return new IdSource(Clock.fixed(moment, ZoneOffset.UTC), random).next();
  }

  private static CallFilter filter(
      @Nullable FeatureKey feature,
      @Nullable Outcome outcome,
      @Nullable UserId user,
      @Nullable String text) {
    return new CallFilter(feature, outcome, null, null, null, user, null, null, text);
  }

  private static CallFilter versions(PromptName prompt, int version, String model) {
    return new CallFilter(null, null, prompt, version, new ModelKey(model), null, null, null, null);
  }

  private static CallFilter times(Instant from, @Nullable Instant until) {
    return new CallFilter(null, null, null, null, null, null, from, until, null);
  }
}
