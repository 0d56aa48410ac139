package dev.plimsoll.models.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallIdsTest {
  private final CallIds ids = new CallIds();

  @Test
  void gives_results_to_the_calls_of_one_message_in_their_turn_where_they_have_one_id() {
    var calls = ids.unique(List.of(call("c", "a"), call("c", "b")));
    assertThat(calls).extracting(ToolCall::id).containsExactly("c", "c-2");
    assertThat(List.of(ids.answered("c", ""), ids.answered("c", ""), ids.answered("c", "")))
        .extracting(ToolCall::name)
        .containsExactly("a", "b", "b");
  }

  @Test
  void gives_a_result_to_the_latest_message_with_its_id() {
    ids.unique(List.of(call("c", "a"), call("c", "b")));
    ids.unique(List.of(call("c", "later")));
    assertThat(ids.answered("c", "").id()).isEqualTo("c-3");
    assertThat(ids.answered("c", "").name()).isEqualTo("later");
  }

  @Test
  void takes_a_result_without_a_call_for_one_of_that_name() {
    assertThat(ids.answered("x/1", "now")).isEqualTo(new ToolCall("x_1", "now", "", null));
  }

  private static ToolCall call(String id, String name) {
    return new ToolCall(id, name, "{}", null);
  }
}
