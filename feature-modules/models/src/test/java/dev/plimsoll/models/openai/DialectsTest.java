package dev.plimsoll.models.openai;

import static dev.plimsoll.models.http.Requests.deployment;
import static dev.plimsoll.models.http.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.openai.Dialects.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectsTest {
  private final Dialects dialects = new Dialects();

  @ParameterizedTest
  @CsvSource({
    "gpt-4o, max_tokens",
    "o1-mini, max_completion_tokens",
    "o4-mini, max_completion_tokens",
    "gpt-5, max_completion_tokens",
    "openai/gpt-5.2, max_completion_tokens",
    "gpt-oss-20b, max_tokens",
    "gpt-35-turbo, max_tokens"
  })
  void know_the_name_of_the_limit_by_that_of_the_model(String model, String field) {
    var adapted = dialects.adapted(deployment(model), limited("{\"max_tokens\":9}"));
    assertThat(adapted.options()).hasToString("{\"" + field + "\":9}");
  }

  @Test
  void send_the_limit_under_one_name_only() {
    var both = limited("{\"max_tokens\":9,\"max_completion_tokens\":8}");
    assertThat(dialects.adapted(deployment("gpt-4o"), both).options())
        .hasToString("{\"max_completion_tokens\":8}");
  }

  @Test
  void learn_the_name_of_the_limit_when_a_model_refuses_the_other() {
    var at = deployment("house-model");
    var asked = dialects.adapted(at, limited("{\"max_tokens\":9}"));
    var refused = refused("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'.");
    var learned = dialects.learn(at, asked, refused);
    assertThat(learned).containsExactly(Trait.NEW_LIMIT);
    assertThat(dialects.adapted(at, asked).options()).hasToString("{\"max_completion_tokens\":9}");
    assertThat(dialects.learn(at, dialects.adapted(at, asked), refused)).isEmpty();
    assertThat(dialects.adapted(deployment("another"), asked).options())
        .hasToString("{\"max_tokens\":9}");
    dialects.forget(at, learned);
    assertThat(dialects.adapted(at, asked).options()).hasToString("{\"max_tokens\":9}");
  }

  /** Many ask at once before anything is known. */
  @Test
  void have_everybody_ask_again_who_asked_in_the_refused_way() {
    var at = deployment("house-model");
    var asked = limited("{\"max_tokens\":9}");
    var refused = refused("Use 'max_completion_tokens'.");
    assertThat(dialects.learn(at, asked, refused)).containsExactly(Trait.NEW_LIMIT);
    assertThat(dialects.learn(at, asked, refused)).containsExactly(Trait.NEW_LIMIT);
  }

  @Test
  void learn_that_a_server_knows_no_developer() {
    var at = deployment("house-model");
    var asked =
        request(
            false,
            "{}",
            new Message("developer", "Be brief.", "{\"role\":\"developer\",\"name\":\"x\"}"),
            Message.user("Hi"));
    assertThat(dialects.learn(at, asked, refused("developer is not a known role")))
        .containsExactly(Trait.NO_DEVELOPER);
    assertThat(dialects.adapted(at, asked).messages().getFirst())
        .isEqualTo(new Message("system", "Be brief.", "{\"role\":\"system\",\"name\":\"x\"}"));
  }

  @Test
  void learn_nothing_from_other_refusals() {
    var at = deployment("house-model");
    var asked = limited("{\"max_completion_tokens\":9}");
    assertThat(dialects.learn(at, asked, refused("max_completion_tokens is too large"))).isEmpty();
    assertThat(dialects.learn(at, asked, refused("no developer"))).isEmpty();
  }

  private static ModelRequest limited(String options) {
    return request(false, options, Message.user("Hi"));
  }

  private static ModelOutcome refused(String detail) {
    return new ModelOutcome.Failed(
        FailureKind.REJECTED, "p/developer", 400, null, "", detail, Tokens.NONE, 1);
  }
}
