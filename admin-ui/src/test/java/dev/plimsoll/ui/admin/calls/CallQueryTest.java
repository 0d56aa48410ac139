package dev.plimsoll.ui.admin.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.domain.CallId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallQueryTest {
  private static final String ID = "01m8kms0hb9bwgt9mady60pqg9";

  @Test
  void says_in_the_address_what_it_shows() {
    var query = CallQuery.ALL.with(CallQuery.USER, "shop/42").with(CallQuery.TEXT, "50 % & more");
    var address = query.address("/admin/calls");
    assertThat(address).isEqualTo("/admin/calls?text=50%20%25%20%26%20more&user=shop%2F42");
    var read = QueryParameters.fromString(address.substring(address.indexOf('?') + 1));
    assertThat(CallQuery.of(read)).isEqualTo(query);
    assertThat(query.with(CallQuery.TEXT, " ").address("/c")).isEqualTo("/c?user=shop%2F42");
    assertThat(CallQuery.ALL.address("/admin/calls")).isEqualTo("/admin/calls");
  }

  @Test
  void is_a_filter() {
    var query =
        of(
            Map.of(
                "feature",
                "help",
                "outcome",
                "FAILED",
                "prompt",
                "help@3",
                "model",
                "small",
                "user",
                "uma",
                "from",
                "2026-11-29",
                "until",
                "2026-11-30",
                "text",
                " words "));
    var filter = query.filter();
    assertThat(filter.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(filter.promptVersion()).isEqualTo(3);
    assertThat(filter.from()).isEqualTo(Instant.parse("2026-11-29T00:00:00Z"));
    assertThat(filter.until()).as("the last day is included").isEqualTo("2026-12-01T00:00:00Z");
    assertThat(filter.text()).isEqualTo("words");
  }

  @ParameterizedTest
  @CsvSource({
    "outcome, NONE",
    "feature, No key",
    "model, No key",
    "prompt, No name@x",
    "from, yesterday",
    "until, 2026-13-01",
    "other, x"
  })
  void leaves_out_what_it_cannot_read(String name, String value) {
    assertThat(of(Map.of(name, value)).filter()).isEqualTo(CallFilter.ALL);
  }

  @Test
  void knows_the_page_of_the_list() {
    assertThat(of(Map.of("before", ID)).before()).contains(new CallId(ID));
    assertThat(of(Map.of("before", "' OR 1=1")).before()).isEmpty();
    assertThat(of(Map.of("before", ID)).fromNewest()).isEqualTo(CallQuery.ALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {ID, "chatcmpl-" + ID, " " + ID + " "})
  void finds_a_call_by_the_id_that_somebody_was_told(String text) {
    assertThat(CallIdText.read(text)).contains(new CallId(ID));
  }

  @Test
  void takes_no_other_words_for_an_id() {
    assertThat(CallIdText.read("what was it")).isEmpty();
    assertThat(CallIdText.read("chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT")).isEmpty();
  }

  private static CallQuery of(Map<String, String> values) {
    return CallQuery.of(QueryParameters.simple(values));
  }
}
