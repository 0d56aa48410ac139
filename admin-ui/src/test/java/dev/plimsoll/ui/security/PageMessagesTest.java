package dev.plimsoll.ui.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PageMessagesTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CLICK = "{'type':'event','node':7,'event':'click','data':{}}";

  @Test
  void takes_what_a_person_does() {
    assertTaken(value("'" + "a".repeat(10_000) + "'"));
    assertTaken(value("true"));
    assertTaken(value("null"));
    assertTaken(CLICK);
    assertTaken((CLICK + ",").repeat(49) + CLICK);
    assertTaken("{'type':'channel','node':1,'channel':2,'args':['a']}");
    assertTaken("");
  }

  @Test
  void takes_what_a_key_sends_that_is_held_down_while_the_server_is_slow() {
    var key = value("'a'") + ",{'type':'event','node':7,'event':'value-changed','data':{}}";
    assertTaken((key + ",").repeat(999) + key);
  }

  @Test
  void refuses_a_thousand_clicks_at_once() {
    assertRefused((CLICK + ",").repeat(50) + CLICK, "more than 50 events of one component");
  }

  @Test
  void takes_what_a_page_tells_of_hundreds_of_components() {
    assertTaken(ofMany("opened-changed", 600));
  }

  @Test
  void refuses_a_message_of_many_parts() {
    assertTaken(ofMany("click", 100));
    assertRefused(ofMany("click", 101), "a message of 101 parts, 101 clicks");
    assertRefused(ofMany("opened-changed", 10_001), "a message of 10001 parts, 0 clicks");
  }

  private static String ofMany(String event, int nodes) {
    return IntStream.range(0, nodes)
        .mapToObj(node -> "{'type':'event','event':'%s','node':%d}".formatted(event, node))
        .collect(Collectors.joining(","));
  }

  @Test
  void refuses_a_value_that_is_longer_than_its_field() {
    assertRefused(value("'" + "a".repeat(10_001) + "'"), "a value of 10001 characters");
    assertRefused(value("['" + "a".repeat(10_000) + "']"), "a value of 10004 characters");
    assertRefused(value("{'a':'" + "a".repeat(10_000) + "'}"), "a value of 10008 characters");
  }

  @Test
  void takes_a_long_value_of_a_field_for_long_texts() {
    var text = value("'" + "a".repeat(20_000) + "'");
    assertThatCode(checking(text, OptionalInt.of(20_000))).doesNotThrowAnyException();
    assertThatThrownBy(checking(text, OptionalInt.of(19_999)))
        .isInstanceOf(PageMessages.Refused.class);
  }

  @Test
  void refuses_a_node_that_is_no_number_without_repeating_it() {
    assertRefused("{'type':'event','node':'1\\nERROR','event':'a'}", "a node that is no number");
    assertRefused("{'type':'event','node':null,'event':'a'}", "a node that is no number");
    assertRefused("{'type':'event','node':1e99,'event':'a'}", "a node that is no number");
  }

  private static String value(String value) {
    return "{'type':'mSync','node':7,'feature':1,'property':'value','value':" + value + "}";
  }

  private static void assertTaken(String parts) {
    assertThatCode(checking(parts, OptionalInt.empty())).doesNotThrowAnyException();
  }

  private static void assertRefused(String parts, String why) {
    assertThatThrownBy(checking(parts, OptionalInt.empty()))
        .isInstanceOf(PageMessages.Refused.class)
        .hasMessage(why);
  }

  private static ThrowingCallable checking(String parts, OptionalInt longest) {
    var invocations = JSON.readTree("[" + parts.replace('\'', '"') + "]");
    return () -> PageMessages.check(invocations, _ -> longest);
  }
}
