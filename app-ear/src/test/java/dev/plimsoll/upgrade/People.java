package dev.plimsoll.upgrade;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.Wait;
import java.time.Duration;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people do on the pages while the fixture is made: a talk, changes of all kinds, ratings and
 * decisions. What is needed to find a thing again stands in {@code links}.
 */
record People(Browser browser, ObjectNode links) {
  private static final IsVisibleOptions IN_TWO_MINUTES = new IsVisibleOptions().setTimeout(120_000);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String WHY = "Why";

  /** A talk with two thumbs. */
  void talk() {
    try (var uma = browser.signedIn("uma")) {
      var page = uma.newPage();
      page.navigate("/help-assistant");
      ask(page, "How do I switch a feature off in an emergency?", 1);
      page.getByLabel("Helpful", exact()).click();
      ask(page, "Who can press the kill switch?", 2);
      var feedback = page.locator(".feedback").last();
      feedback.getByLabel("Not helpful").click();
      feedback.getByLabel(WHY).fill("It does not tell how long it takes");
      feedback.getByLabel(WHY).press("Enter");
      assertThat(feedback.locator(".thanks")).hasText("Thank you.");
    }
  }

  private static void ask(Page page, String question, int answers) {
    page.getByLabel("Your question").fill(question);
    page.getByLabel("Your question").press("Enter");
    assertThat(page.locator(".answer .answer-tools")).hasCount(answers);
  }

  /** What an admin changes. */
  void administer() {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      changeFlags(page);
      moveLevels(page);
      changeFeature(page);
      writePrompt(page);
      judgeShadowHit(page);
      setThreshold(page);
      setLatency(page);
      setRetention(page);
      setBudget(page);
      setPrice(page);
      addModel(page);
      addPeople(page);
      issueKey(page);
      evaluate(page);
    }
  }

  private static void changeFlags(Page page) {
    page.navigate("/admin/features/shared-out");
    page.getByLabel("Percentage of all users", exact()).fill("61");
    page.getByLabel("Percentage of all users", exact()).press("Tab");
    confirm(page, "Change…", "The first week went well", "Change");
    page.navigate("/admin/features/pilots");
    page.getByLabel("Pilot users", exact()).fill("uma\npia\nzoe");
    page.getByLabel("Pilot users", exact()).press("Tab");
    confirm(page, "Change…", "Zoe asked for it", "Change");
    page.navigate("/admin/features/killed");
    confirm(page, "Kill", "It tells nonsense", "Kill it now");
  }

  private static void moveLevels(Page page) {
    move(page, "waiting", "Delayed:");
    move(page, "shared-out", "Basic:");
    move(page, "nobody", "Cached:");
    move(page, "staff-only", "Off:");
  }

  private static void move(Page page, String feature, String level) {
    page.navigate("/admin/features/" + feature);
    page.getByText(level).click();
    confirm(page, "Change level…", "To save for a while", "Change");
  }

  private static void changeFeature(Page page) {
    page.navigate("/admin/features/changed?edit=ladder");
    var dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Say this text").fill("The new words.");
    dialog.getByLabel(WHY).fill("The old words were old");
    button(dialog, "Save").click();
    assertThat(page.locator(".feature-detail ol")).containsText("The new words.");
  }

  private static void writePrompt(Page page) {
    page.navigate("/admin/prompts/support");
    page.getByText("New version").click();
    var dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Text of the message").last().fill("They say: {{input}}");
    dialog.getByLabel("What is this version for?").fill("Quotes what they say");
    button(dialog, "Save").click();
    assertThat(dialog).isHidden();
    confirm(
        page.locator(".card").filter(has("Version 2")),
        page,
        "Move production here…",
        "Try it",
        "Move");
    confirm(page, "Roll back to 1…", "It was worse", "Roll back");
    confirm(
        page.locator(".card").filter(has("Version 2")),
        page,
        "Move staging here…",
        "Try it there",
        "Move");
  }

  private static void judgeShadowHit(Page page) {
    page.navigate("/admin/caches/cached");
    button(page.locator("body"), "Wrong").first().click();
    assertThat(page.getByText("judged wrong")).isVisible();
  }

  private static void setThreshold(Page page) {
    page.navigate("/admin/dashboard");
    button(page.locator("body"), "Change the threshold of Thumbs-down rate").click();
    page.getByLabel("Alert above").fill("23");
    confirm(page.getByRole(AriaRole.DIALOG), page, "Change…", "Pilots are strict", "Change it");
  }

  private static void setLatency(Page page) {
    page.navigate("/admin/dashboard");
    page.getByText("Change budgets…").click();
    page.getByLabel("Answers given as a whole").fill("2345");
    page.getByLabel(WHY).fill("Too strict");
    button(page.getByRole(AriaRole.DIALOG), "Save").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
  }

  private static void setRetention(Page page) {
    page.navigate("/admin/calls");
    button(page.locator("body"), "Retention").click();
    page.getByLabel("Days").fill("36499");
    page.getByLabel("Days").press("Tab");
    page.getByLabel(WHY).fill("For a hundred years");
    button(page.getByRole(AriaRole.DIALOG), "Save").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
  }

  private static void setBudget(Page page) {
    page.navigate("/admin/costs/budgets");
    button(page.locator("body"), "New budget…").click();
    page.getByLabel("Name").fill("by-anna");
    page.getByLabel("Limit").fill("23");
    page.getByLabel("Limit").press("Tab");
    confirm(page.getByRole(AriaRole.DIALOG), page, "Continue…", "Nobody needs more", "Set it");
  }

  private static void setPrice(Page page) {
    page.navigate("/admin/costs/prices");
    button(page.locator("body"), "Set the price of echo").click();
    page.getByLabel("Output", exact()).fill("23");
    page.getByLabel("From midnight UTC on").fill("1/31/2098");
    page.getByLabel("From midnight UTC on").press("Enter");
    confirm(page.getByRole(AriaRole.DIALOG), page, "Continue…", "They announced it", "Set it");
  }

  private static void addModel(Page page) {
    page.navigate("/admin/models");
    button(page.locator("body"), "New provider…").click();
    page.getByLabel("Name", exact()).fill("added");
    page.getByLabel("Base URL").fill("https://added.example.com/v1");
    button(page.locator("body"), "Add a key").click();
    page.getByLabel("Environment variable").fill("PLIMSOLL_SECRET_ADDED_KEY");
    confirm(page.getByRole(AriaRole.DIALOG), page, "Continue…", "We try it", "Add it");
    page.navigate("/admin/models/providers/added");
    button(page.locator("body"), "New model…").click();
    page.getByLabel("Key", exact()).fill("added-small");
    page.getByLabel("Name at the provider").fill("small-2026-05-01");
    confirm(page.getByRole(AriaRole.DIALOG), page, "Continue…", "We try it", "Add it");
  }

  private void addPeople(Page page) {
    page.navigate("/admin/people");
    button(page.locator("body"), "Add a person").click();
    page.getByLabel("User name").fill("paul");
    page.getByLabel("Name", exact()).fill("Paul Page");
    page.getByLabel("E-mail").fill("paul@example.com");
    button(page.locator("body"), "Save").click();
    page.getByLabel("Actions for Paul Page").click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Create a sign-in link…"))
        .click();
    assertThat(page.locator("pre.code")).containsText("http");
    links.put("sign-in", page.locator("pre.code").textContent().replaceFirst("https?://[^/]+", ""));
    button(page.locator("body"), "Done").click();
  }

  private void issueKey(Page page) {
    links.put("page key", issued(page, "page key"));
    links.put("revoked key", issued(page, "revoked key"));
    page.getByLabel("Actions for revoked key").click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Revoke…")).click();
    given(page, "It was a test", "Revoke");
  }

  private static String issued(Page page, String name) {
    page.navigate("/admin/people");
    button(page.locator("body"), "Issue a key").click();
    page.getByLabel("Name of the key").fill(name);
    button(page.locator("body"), "Issue").click();
    assertThat(page.locator("pre.code")).containsText("plim_");
    var key = page.locator("pre.code").textContent();
    button(page.locator("body"), "Done").click();
    return key;
  }

  /** One run by hand, one by schedule. */
  private static void evaluate(Page page) {
    page.navigate("/admin/evals/evaluated");
    button(page.locator("body"), "Run now").click();
    assertThat(page.locator(".categories")).isVisible(IN_TWO_MINUTES);
    schedule(page, "* * * * *");
    Wait.until("a run is begun by the schedule", PATIENCE, () -> isRunBySchedule(page));
    schedule(page, "7 5 * * 3");
  }

  private static boolean isRunBySchedule(Page page) {
    page.reload();
    assertThat(page.locator("vaadin-grid")).containsText("anna");
    return page.locator("vaadin-grid").textContent().contains(", schedule");
  }

  private static void schedule(Page page, String cron) {
    page.navigate("/admin/evals/evaluated");
    button(page.locator("body"), "Schedule…").click();
    page.getByLabel("Minute, hour, day, month, weekday, in UTC").fill(cron);
    page.getByLabel("Minute, hour, day, month, weekday, in UTC").press("Tab");
    button(page.getByRole(AriaRole.DIALOG), "Save").click();
    assertThat(page.getByText(cron + " (cron, UTC)")).isVisible();
  }

  /** Draws last week as a whole and this one so far, and draws otherwise from then on. */
  void draw() {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      links.put("week", drawn(page, "as a whole"));
      links.put("this week", drawn(page, "so far"));
      button(page.locator("body"), "Schedule…").click();
      page.getByLabel("Conversations").fill("7");
      page.getByLabel("Conversations").press("Tab");
      button(page.getByRole(AriaRole.DIALOG), "Change").click();
      assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    }
  }

  private static String drawn(Page page, String how) {
    page.navigate("/review");
    button(page.locator("body"), "Draw now…").first().click();
    page.getByText(", " + how).click();
    page.getByLabel(WHY).fill("To see a week " + how);
    button(page.getByRole(AriaRole.DIALOG), "Draw").click();
    page.waitForURL(Pattern.compile(".*/review/\\d{4}-W\\d{2}"));
    assertThat(page.getByText("To see a week " + how)).isVisible();
    return page.url().replaceFirst(".*/", "");
  }

  /** Rates all of last week, and one of this week, of which another is left to others. */
  void rate() {
    try (var rita = browser.signedIn("rita")) {
      var page = rita.newPage();
      page.navigate("/review/" + links.get("week").stringValue());
      press(page, "b");
      rate(page, 1, "y", "4", "3", "5", "2", "1", "w");
      rate(page, 2, "n", "5", "4", "5", "4", "5", "Escape");
      rate(page, 3, "u", "3", "3", "3", "3", "3", "Escape");
      press(page, "f");
      button(page.getByRole(AriaRole.DIALOG).or(page.getByRole(AriaRole.ALERTDIALOG)), "Finish")
          .click();
      assertThat(page.locator(".review-progress")).containsText("finished");
      page.navigate("/review/" + links.get("this week").stringValue());
      press(page, "b");
      assertThat(page.locator(".rubric")).isVisible();
      press(page, "s");
      assertThat(page.locator(".rubric")).isVisible();
      rate(page, 1, "n", "5", "5", "5", "5", "5", "Escape");
    }
  }

  private static void rate(Page page, int rated, String... keys) {
    assertThat(page.locator(".rubric")).isVisible();
    press(page, keys);
    if (keys[keys.length - 1].equals("w")) {
      page.keyboard().type("It made up a page.");
    }
    press(page, "Control+Enter");
    assertThat(page.locator(".review-progress")).containsText(rated + " of ");
  }

  /** Decides on what is held, each as its question says; leaves the rest to others. */
  void decide() {
    try (var rita = browser.signedIn("rita")) {
      var page = rita.newPage();
      page.navigate("/review/held");
      press(page, "b");
      for (var left = 3; left > 0; ) {
        left -= decideOne(page) ? 1 : 0;
      }
    }
  }

  private static boolean decideOne(Page page) {
    var question = page.locator(".review-text .question");
    assertThat(question).isVisible();
    var text = question.innerText();
    if (text.contains("approved")) {
      press(page, "a");
    } else if (text.contains("edited")) {
      press(page, "e");
      page.getByLabel("What is given instead").fill("Drink some tea.");
      press(page, "Control+Enter");
    } else if (text.contains("refused")) {
      press(page, "r");
      page.getByLabel(WHY).fill("It is no medicine");
      button(page.getByRole(AriaRole.DIALOG), "Refuse").click();
    } else {
      press(page, "s");
    }
    assertThat(question).not().hasText(text);
    return Pattern.compile("approved|edited|refused").matcher(text).find();
  }

  /** Approves the held answer to a question; leaves those before it to others. */
  static void approve(Page page, String question) {
    press(page, "b");
    var shown = page.locator(".review-text .question");
    for (var text = shown.innerText(); !text.equals(question); text = shown.innerText()) {
      press(page, "s");
      assertThat(shown).not().hasText(text);
    }
    press(page, "a");
  }

  /** Erases what a person said. */
  void erase(String call) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/calls/" + call);
      confirm(page, "Erase erin…", "She asked for it", "Erase");
    }
  }

  /** Presses a button, gives the reason that is asked for, and goes through with it. */
  static void confirm(Page page, String first, String why, String verb) {
    confirm(page.locator("body"), page, first, why, verb);
  }

  private static void confirm(Locator in, Page page, String first, String why, String verb) {
    button(in, first).click();
    given(page, why, verb);
  }

  private static void given(Page page, String why, String verb) {
    page.getByLabel(WHY, exact()).fill(why);
    var dialog = page.getByRole(AriaRole.DIALOG);
    button(dialog, verb).click();
    assertThat(dialog).hasCount(0);
  }

  private static void press(Page page, String... keys) {
    for (var key : keys) {
      page.waitForFunction(
          "Object.values(window.Vaadin?.Flow?.clients ?? {}).every(c => !c.isActive?.())");
      page.keyboard().press(key);
    }
  }

  private static Locator button(Locator in, String name) {
    return in.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
