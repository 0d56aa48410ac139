package dev.plimsoll.serving.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.record.PersonErased;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.Samples;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ThoughtMemoryTest {
  private static final String THOUGHTS = "{\"anthropic\":{\"thinking\":[{\"thinking\":\"Hm\"}]}}";
  private static final FeatureKey HELP = new FeatureKey("help");
  private static final ModelKey MODEL = new ModelKey("thinker");
  private static final Caller SHOP = application("shop", "anna");

  private Instant now = Instant.EPOCH;
  private final ThoughtMemory memory = new ThoughtMemory(clock(() -> now));

  @Test
  void puts_back_what_the_caller_has_dropped() {
    memory.keep(SHOP, HELP, MODEL, calling("c1", "weather", THOUGHTS));
    assertThat(restored(SHOP, call("c1", "weather", null)))
        .isEqualTo(call("c1", "weather", THOUGHTS));
  }

  /** As DeepSeek wants it, and as clients of OpenAI drop it. */
  @Test
  void puts_back_thoughts_in_words() {
    var sent = (ObjectNode) Json.parse(call("c1", "weather", null));
    var said = sent.deepCopy().put("reasoning_content", "Hm").toString();
    memory.keep(SHOP, HELP, MODEL, answered(said));
    assertThat(Json.parse(restored(SHOP, sent.toString()))).isEqualTo(Json.parse(said));
    var own = sent.deepCopy().put("reasoning_content", "Other").toString();
    assertThat(restored(SHOP, own)).isEqualTo(own);
    var message = new Message("assistant", "", sent.toString());
    assertThat(memory.restored(SHOP, HELP, new ModelKey("other"), List.of(message)))
        .containsExactly(message);
  }

  /** Ids of Kimi K2 are the same in each conversation, also in those of others. */
  @Test
  void keeps_no_thoughts_of_calls_that_have_no_id_of_their_own() {
    var sent = (ObjectNode) Json.parse(call("functions.weather:0", "weather", null));
    memory.keep(
        SHOP, HELP, MODEL, answered(sent.deepCopy().put("reasoning_content", "Hm").toString()));
    assertThat(restored(SHOP, sent.toString())).isEqualTo(sent.toString());
  }

  @Test
  void leaves_what_the_caller_has_sent_back_and_what_it_does_not_know() {
    memory.keep(SHOP, HELP, MODEL, calling("c1", "weather", THOUGHTS));
    for (var sent :
        List.of(
            call("c1", "weather", "{\"google\":{}}"),
            call("c2", "weather", null),
            call("c1", "clock", null))) {
      assertThat(restored(SHOP, sent)).isEqualTo(sent);
    }
    var words = List.of(Message.user("tool_calls"), new Message("assistant", "c1", null));
    assertThat(memory.restored(SHOP, HELP, MODEL, words)).isEqualTo(words);
  }

  @Test
  void keeps_apart_tenants_applications_and_users() {
    memory.keep(SHOP, HELP, MODEL, calling("c1", "weather", THOUGHTS));
    var sent = call("c1", "weather", null);
    for (var other :
        List.of(
            application("bank", "anna"),
            application("shop", "uma"),
            Samples.caller("anna", TenantId.DEFAULT),
            new Caller(
                SHOP.user(), "Shop", new TenantId("acme"), Set.of(), "shop-key", "shop", null))) {
      assertThat(restored(other, sent)).isEqualTo(sent);
    }
    var otherKey =
        new Caller(SHOP.user(), "Shop", SHOP.tenant(), Set.of(), "new-key", "shop", null);
    assertThat(restored(otherKey, sent)).contains("Hm");
  }

  @Test
  void puts_thoughts_back_for_the_feature_alone_whose_checks_they_have_passed() {
    memory.keep(SHOP, new FeatureKey("unchecked"), MODEL, calling("c1", "weather", THOUGHTS));
    var sent = call("c1", "weather", null);
    assertThat(restored(SHOP, sent)).isEqualTo(sent);
  }

  @Test
  void forgets_after_an_hour_without_need() {
    memory.keep(SHOP, HELP, MODEL, calling("c1", "weather", THOUGHTS));
    var sent = call("c1", "weather", null);
    now = now.plus(Duration.ofMinutes(59));
    assertThat(restored(SHOP, sent)).contains("Hm");
    now = now.plus(Duration.ofMinutes(59));
    assertThat(restored(SHOP, sent)).contains("Hm");
    now = now.plus(Duration.ofMinutes(61));
    assertThat(restored(SHOP, sent)).isEqualTo(sent);
  }

  @Test
  void forgets_a_person_whose_data_is_erased() {
    memory.keep(SHOP, HELP, MODEL, calling("c1", "weather", THOUGHTS));
    memory.keep(application("shop", "uma"), HELP, MODEL, calling("c1", "weather", THOUGHTS));
    var erased = new Subject(PersonErased.KIND, SHOP.user().value());
    memory.forget(new LedgerAppended(1, erased, "erased"));
    var sent = call("c1", "weather", null);
    assertThat(restored(SHOP, sent)).isEqualTo(sent);
    assertThat(restored(application("shop", "uma"), sent)).contains("Hm");
  }

  @Test
  void holds_no_more_than_it_has_room_for() {
    var small = new ThoughtMemory(clock(() -> now), 10_000);
    var large = "{\"google\":{\"thought_signature\":\"" + "x".repeat(1_000) + "\"}}";
    var sent = new ArrayList<Message>();
    for (var i = 0; i < 50; i++) {
      small.keep(SHOP, HELP, MODEL, calling("c" + i, "weather", large));
      sent.add(new Message("assistant", "", call("c" + i, "weather", null)));
    }
    assertThat(small.restored(SHOP, HELP, MODEL, sent))
        .filteredOn(message -> String.valueOf(message.raw()).contains("xxx"))
        .hasSizeBetween(1, 8);
  }

  @Test
  void puts_thoughts_back_once_and_no_more_than_a_model_reads() {
    memory.keep(SHOP, HELP, MODEL, calling("c1", "weather", THOUGHTS));
    var twice = new Message("assistant", "", call("c1", "weather", null));
    assertThat(memory.restored(SHOP, HELP, MODEL, List.of(twice, twice)))
        .extracting(message -> String.valueOf(message.raw()).contains("Hm"))
        .containsExactly(true, false);

    var large = "{\"google\":{\"thought_signature\":\"" + "x".repeat(1_500_000) + "\"}}";
    var sent = new ArrayList<Message>();
    for (var i = 0; i < 5; i++) {
      memory.keep(SHOP, HELP, MODEL, calling("l" + i, "weather", large));
      sent.add(new Message("assistant", "", call("l" + i, "weather", null)));
    }
    assertThat(memory.restored(SHOP, HELP, MODEL, sent))
        .filteredOn(message -> String.valueOf(message.raw()).contains("xxx"))
        .hasSize(2);
  }

  private String restored(Caller caller, String sent) {
    var message = new Message("assistant", "", sent);
    return String.valueOf(memory.restored(caller, HELP, MODEL, List.of(message)).getFirst().raw());
  }

  private static Answered calling(String id, String tool, String thoughts) {
    return answered(call(id, tool, thoughts));
  }

  private static Answered answered(String message) {
    var answer = Json.object();
    answer.putArray("choices").addObject().set("message", Json.parse(message));
    return new Answered(
        "", answer.toString(), "claude", "tool_calls", false, Tokens.of(1, 1), false, 1);
  }

  private static String call(String id, String tool, @Nullable String thoughts) {
    var message = Json.object().put("role", "assistant");
    var call = message.putArray("tool_calls").addObject().put("id", id).put("type", "function");
    call.putObject("function").put("name", tool).put("arguments", "{}");
    if (thoughts != null) {
      call.set("extra_content", Json.parse(thoughts));
    }
    return message.toString();
  }

  private static Caller application(String name, String user) {
    return new Caller(new UserId(name), name, TenantId.DEFAULT, Set.of(), name + "-key", name, null)
        .onBehalfOf(new UserId(user));
  }

  private static Clock clock(InstantSource now) {
    return now.withZone(ZoneOffset.UTC);
  }
}
