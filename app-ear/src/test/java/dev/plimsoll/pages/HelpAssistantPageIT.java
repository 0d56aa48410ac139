package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BlackBox
@Tag("one-database")
class HelpAssistantPageIT {
  private static final String QUESTION = "How do I roll back a prompt?";
  private static final Pattern GUIDE_PAGE = Pattern.compile("/guide/.+");

  private final Browser browser;
  private final BrowserContext uma;
  private final Page page;

  HelpAssistantPageIT(Browser browser) {
    this.browser = browser;
    uma = browser.signedIn("uma");
    page = uma.newPage();
  }

  @BeforeEach
  void open() {
    page.navigate("/f/help-assistant");
  }

  @AfterEach
  void leave() {
    uma.close();
  }

  @Test
  void offers_questions_to_begin_with() {
    assertThat(page.locator(".suggestion-list vaadin-button")).hasCount(4);
    assertThat(page.locator(".composer-foot")).containsText("quoted word for word");
    browser.photograph(page, "help-assistant-empty");
    page.locator(".suggestion-list vaadin-button").first().click();
    assertThat(page.locator(".question")).hasText("How do I switch a feature off in an emergency?");
    assertThat(answer()).containsText("kill");
  }

  @Test
  void answers_with_citations_that_open_the_passage() {
    ask(QUESTION);
    assertThat(answer()).containsText("roll back");
    assertThat(answer().locator(".sources vaadin-button").first()).containsText("1 · ");
    browser.photograph(page, "help-assistant-answer");

    answer().locator("a[href='#passage-1']").first().click();
    var passage = page.getByRole(AriaRole.DIALOG);
    assertThat(passage).containsText("[1]");
    assertThat(passage.getByText("Open the page")).hasAttribute("href", GUIDE_PAGE);
    browser.photograph(page, "help-assistant-passage");
  }

  @Test
  void says_so_when_the_guide_does_not_tell() {
    ask("What is the best recipe for an apple pie?");
    assertThat(answer().locator(".answer-tools")).isVisible();
    assertThat(answer().locator(".sources vaadin-button")).hasCount(0);
    browser.photograph(page, "help-assistant-abstains");
  }

  @Test
  void takes_a_thumb_and_a_reason() {
    ask(QUESTION);
    page.getByLabel("Not helpful").click();
    assertThat(page.getByLabel("Not helpful")).hasAttribute("aria-pressed", "true");
    page.getByLabel("Why").fill("It does not tell how long it takes");
    browser.photograph(page, "help-assistant-feedback");
    page.getByLabel("Why").press("Enter");
    assertThat(page.locator(".thanks")).hasText("Thank you.");
  }

  @Test
  void copies_an_answer_and_asks_again() {
    uma.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    ask(QUESTION);
    page.getByLabel("Copy").click();
    assertThat(page.getByText("Copied")).isVisible();
    assertThat(page.evaluate("navigator.clipboard.readText()").toString()).contains("[1]");
    button("Ask again").click();
    assertThat(page.locator(".answer .answer-tools")).hasCount(2);
  }

  @Test
  void finds_an_earlier_conversation() {
    ask("Where are the call records kept, and for how long?");
    assertThat(answer().locator(".answer-tools")).isVisible();
    button("New").click();
    assertThat(page.locator(".suggestions")).isVisible();
    button("Earlier").click();
    var dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("Where are the call records kept");
    browser.photograph(page, "help-assistant-earlier");
    dialog.getByText("Where are the call records kept").first().click();
    assertThat(page.locator(".question")).containsText("Where are the call records kept");
    assertThat(answer().locator(".answer-tools")).isVisible();
  }

  @Test
  void keeps_a_question_that_is_not_asked_yet_when_the_page_is_loaded_again() {
    page.getByLabel("Your question").fill(QUESTION);
    page.reload();
    assertThat(page.getByLabel("Your question")).hasValue(QUESTION);
    page.getByLabel("Your question").press("Enter");
    assertThat(answer()).containsText("roll back");
    page.navigate("/f/help-assistant");
    assertThat(page.locator(".suggestions")).isVisible();
    assertThat(page.getByLabel("Your question")).hasValue("");
  }

  private void ask(String question) {
    page.getByLabel("Your question").fill(question);
    page.getByLabel("Your question").press("Enter");
    assertThat(answer().locator(".answer-tools")).isVisible();
  }

  private Locator answer() {
    return page.locator(".answer").last();
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }
}
