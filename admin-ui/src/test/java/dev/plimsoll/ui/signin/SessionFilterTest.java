package dev.plimsoll.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFilterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"v-r=uidl&v-uiId=0", "v-r=heartbeat&v-uiId=3", "v-r=push", "v-r=push&a=b"})
  void lets_strangers_ask_for_a_page_that_is_there(String query) {
    assertThat(SessionFilter.isOfAPage(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v-r=init&location=",
        "v-r=webcomponent-resync",
        "v-r=webcomponent-ui",
        "v%2Dr=init&v-r=uidl",
        "a=b&v-r=uidl",
        "v-r=uidl-init",
        "v-r=uidl;v-r=init",
        "v-r=uidl%26v-r=init"
      })
  void lets_strangers_ask_for_nothing_else(String query) {
    assertThat(SessionFilter.isOfAPage(query)).isFalse();
  }
}
