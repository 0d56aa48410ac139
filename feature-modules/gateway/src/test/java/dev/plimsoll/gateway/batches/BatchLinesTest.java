package dev.plimsoll.gateway.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.batches.api.BatchLine;
import dev.plimsoll.batches.api.InvalidBatchFile;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchLinesTest {
  private static final Caller APP =
      new Caller(new UserId("app"), "App", TenantId.DEFAULT, Set.of(Role.USER), "app", null);
  private static final String GOOD =
      """
      {"custom_id": "a", "method": "POST", "url": "/v1/chat/completions", "body": \
      {"model": "help", "user": "uma", "messages": [{"role": "user", "content": "Why?"}]}}
      """;

  @Test
  void are_questions_of_their_users_to_one_feature() {
    var lines = read(GOOD + "\n" + GOOD.replace("\"a\"", "\"b\""));
    assertThat(lines).extracting(BatchLine::customId).containsExactly("a", "b");
    var ask = lines.getFirst().ask();
    assertThat(ask.feature().value()).isEqualTo("help");
    assertThat(ask.caller().user().value()).isEqualTo("app/uma");
    assertThat(ask.messages()).extracting(message -> message.text()).containsExactly("Why?");
  }

  @Test
  void name_the_line_and_the_field_that_is_wrong() {
    refuses("\"b\"", "\"a\"", "custom_id", "different in every line");
    refuses("\"b\"", "5", "custom_id", "a text of 1 to 512");
    refuses("POST", "GET", "method", "must be POST");
    refuses("/v1/chat/completions", "/v1/embeddings", "url", "must be /v1/chat/completions");
    refuses("\"help\"", "\"other\"", "body.model", "the same in every line");
    refuses("\"role\": \"user\"", "\"role\": \"robot\"", "body.messages[0].role", "one of");
    refuses("\"user\": \"uma\"", "\"stream\": true", "body.stream", "not streamed");
  }

  @Test
  void name_a_line_that_is_no_json_and_a_file_without_any() {
    assertThatThrownBy(() -> read(GOOD + "{nothing")).hasMessage("Line 2: it must be JSON.");
    assertThatThrownBy(() -> read("\n")).hasMessageContaining("at least one request");
  }

  @Test
  void name_a_line_with_more_values_than_its_memory_is_for() {
    var dense = GOOD.replace("\"user\": \"uma\"", "\"stop\": [" + "1,".repeat(250_000) + "1]");
    assertThatThrownBy(() -> read(GOOD + dense))
        .isInstanceOf(InvalidBatchFile.class)
        .hasMessage("Line 2: it must have at most 250000 values.");
  }

  private static void refuses(String good, String bad, String field, String expected) {
    var second = GOOD.replace("\"a\"", "\"b\"").replace(good, bad);
    assertThatThrownBy(() -> read(GOOD + second))
        .isInstanceOfSatisfying(
            InvalidBatchFile.class, wrong -> assertThat(wrong.field()).isEqualTo(field))
        .hasMessageStartingWith("Line 2: ")
        .hasMessageContaining(expected);
  }

  private static List<BatchLine> read(String text) {
    var reader = new BatchLines(APP);
    var lines = text.lines().map(reader::read).flatMap(Optional::stream).toList();
    reader.end();
    return lines;
  }
}
