package dev.plimsoll.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormPageTest {
  @ParameterizedTest
  @ValueSource(strings = {"/", "/guide", "/admin/ledger?kind=flag&text=a%20b"})
  void leads_to_pages_of_ours(String page) {
    assertThat(Arrivals.page(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "guide", "//evil.example", "/\\evil.example", "https://evil.example", "/\n/x"})
  void leads_nowhere_else(String page) {
    assertThat(Arrivals.page(page)).isEqualTo("/");
  }

  @Test
  void takes_forms_of_other_sites_for_forged() {
    assertThat(FormPage.isOurs("same-origin", null, "a:80")).isTrue();
    assertThat(FormPage.isOurs("cross-site", null, "a:80")).isFalse();
    assertThat(FormPage.isOurs("same-site", "http://a:80", "a:80")).isFalse();
    assertThat(FormPage.isOurs(null, "http://a:80", "a:80")).isTrue();
    assertThat(FormPage.isOurs(null, "http://b:80", "a:80")).isFalse();
    assertThat(FormPage.isOurs(null, "null", "a:80")).isFalse();
    assertThat(FormPage.isOurs(null, null, "a:80")).isTrue();
  }

  @Test
  void shows_as_text_what_strangers_write() {
    assertThat(FormPage.hidden("to", "\"><script>'&"))
        .isEqualTo(
            "<input type=\"hidden\" name=\"to\" value=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">");
  }

  @Test
  void knows_what_a_page_does_by_itself() {
    assertThat(PageGuard.isOfAPerson("event", "ui-poll")).isFalse();
    assertThat(PageGuard.isOfAPerson("event", "click")).isTrue();
    assertThat(PageGuard.isOfAPerson("navigation", "admin/ledger")).isTrue();
  }
}
