package dev.plimsoll.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageQueryTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "user=shop%2F42",
        "v-r=uidl&v-uiId=0",
        "v-r=push&v-uiId=17&v-pushId=2f-3a",
        "v-r=init&location=admin%2Fcalls&query=user%3Da%2520b",
        "q=100%25"
      })
  void is_read_as_pages_send_it(String query) {
    assertThat(PageQuery.isPlain(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v-r=uidl&v-uiId=1%0aA+line",
        "v-r=push&v-uiId=%0aA",
        "v-r=heartbeat&v%2duiId=x",
        "v-uiId=",
        "v-uiId",
        "v-uiId=1&v-uiId=x",
        "v-r=init&location=%25",
        "v-r=init&query=%25zz",
        "user=%zz"
      })
  void is_refused_where_it_would_be_written_into_the_log(String query) {
    assertThat(PageQuery.isPlain(query)).isFalse();
  }
}
