package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages that take a text: Summarise and Triage. */
@BlackBox
@Tag("one-database")
class TextPagesIT {
  private static final String REPORT =
      """
      The ferry between the two islands was stopped for six days in March. The harbour master had \
      found that the vessel carried more freight than its line allowed. Nobody was hurt, and no \
      cargo was lost. The owner says that the scales at the northern pier were wrong. An inspection \
      of the scales showed that they weighed eight percent too little. The scales were replaced, \
      and every load of the past year was counted again. The count found eleven crossings above \
      the line. The harbour now weighs each load twice, and publishes the figures every evening. \
      Travellers waited on both sides, and some went home. The weather was fine on all six days.\
      """;

  @Test
  void summarise_gives_the_central_sentences_of_a_text(Browser browser) {
    try (var uma = browser.signedIn("uma")) {
      var page = uma.newPage();
      page.navigate("/f/summarise");
      assertThat(page.locator(".card vaadin-button")).isDisabled();
      browser.photograph(page, "summarise-empty");
      page.getByLabel("The text").fill(REPORT);
      page.locator(".card vaadin-button").click();
      var answer = page.locator(".result .answer .prose");
      assertThat(answer).containsText("scales");
      assertThat(answer.innerText().length()).isLessThan(REPORT.length() / 2);
      browser.photograph(page, "summarise");
    }
  }

  @Test
  void triage_gives_a_label_with_its_confidence(Browser browser) {
    try (var uma = browser.signedIn("uma")) {
      var page = uma.newPage();
      page.navigate("/f/triage");
      browser.photograph(page, "triage-empty");
      page.getByLabel("The ticket")
          .fill("Nothing loads for anybody in our office since this morning.");
      page.locator(".card vaadin-button").click();
      assertThat(page.locator(".result .chip")).hasText("outage");
      assertThat(page.locator(".result")).containsText(Pattern.compile("\\d+% sure"));
      assertThat(page.locator(".result pre")).containsText("\"label\"");
      browser.photograph(page, "triage");
    }
  }
}
