package dev.plimsoll.models.tokens;

import static dev.plimsoll.testing.Guide.passage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.models.pdf.Pdf;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_how_many_tokens_a_picture_and_a_page_count() {
    assertThat(passage("10-costs-and-budgets", "Reserved before, settled after"))
        .contains(
            String.format(
                Locale.ROOT,
                "(%,d tokens for gpt-4o, %,d for gpt-4o-mini and for models that Plimsoll does not know, %,d for Claude, %,d for Gemini)",
                Media.picture("openai", "gpt-4o"),
                Media.picture("openai", "gpt-4o-mini"),
                Media.picture("anthropic", "claude-opus-4-5"),
                Media.picture("gemini", "gemini-3-pro")),
            String.format(
                Locale.ROOT,
                "each page of a PDF file counts as a picture and %,d tokens of text",
                textOfOnePage()),
            String.format(
                Locale.ROOT, "What may be of any length counts as %,d tokens", Media.MOST));
    assertThat(Media.picture("openai", "of-somebody"))
        .isEqualTo(Media.picture("openai", "gpt-4o-mini"));
  }

  private static long textOfOnePage() {
    var page = Pdf.ofPages(1);
    return Media.file("openai", "gpt-4o", page) - Media.picture("openai", "gpt-4o");
  }

  @Test
  void says_what_a_picture_is_estimated_at() {
    assertThat(passage("17-troubleshooting", "A cost looks wrong"))
        .contains(String.format(Locale.ROOT, "%,d tokens for a picture", EstimatedTokens.PICTURE));
  }
}
