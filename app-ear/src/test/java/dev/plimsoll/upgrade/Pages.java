package dev.plimsoll.upgrade;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people are to read on the pages of a server that was filled before: not what the pages say
 * of their own, but what somebody said, wrote or set. A page is written as {@code person path}; a
 * name in braces stands for what {@code links} know by it.
 */
record Pages(Browser browser) {
  private static final Pattern LINK = Pattern.compile("(?<!\\{)\\{([^{/}]+)/?([^}]*)}");

  private static final double PATIENCE_MILLIS = 20_000;

  /** Words that are neither written on a page nor in its fields, however digits are grouped. */
  private static final String MISSING =
      """
      words => {
        const fields = [...document.querySelectorAll('input, textarea')].map(field => field.value);
        const ungrouped = text => text.replaceAll(/(\\d),(?=\\d{3})/g, '$1');
        const all = ungrouped(document.body.textContent + '\\n' + fields.join('\\n'));
        return words.filter(word => !all.includes(ungrouped(word)));
      }
      """;

  private static final List<String> WORDS =
      """
      anna /admin/features | Front desk | Help assistant | Shared out | By batch
      anna /admin/features/desk | Says what it was told. | Dora of the desk | 4,321 | 765
      anna /admin/features/help-assistant | Guide team | guide | The guide has the same knowledge.
      anna /admin/features/support | support, production | tone
      anna /admin/features/triage | "confidence" | billing | outage
      anna /admin/features/triage?edit=examples | Clicking Save twice creates the same order two times.
      anna /admin/features/steps?edit=ladder | 36 | 90 | The steps end here.
      anna /admin/features/waiting?edit=ladder | 23
      anna /admin/features/waiting | Your answer is on its way.
      anna /admin/features/going-on?edit=stream | 41
      anna /admin/features/report | https://reports.example.com/told
      anna /admin/features/health?edit=stakes | dose | mg | tablet | harm | (?i)hurt my | haste | quick | 0.5 | 0.7 | 0.125 | 0.2 | Please ask a doctor.
      anna /admin/features/judged?edit=stakes | outage | 0.97 | 0.25 | 0.95 | We look into it.
      anna /admin/features/routed/routing | 201 | language de | tenant default | (?i)prove|step by step | Where is the menu? | Derive the formula of the interest. | 0.35
      anna /admin/features/nobody | Earlier answers only.
      anna /admin/features/staff-only | It rests.
      anna /admin/features/shared-out | 61 | A simpler model answers. | The first week went well
      anna /admin/features/pilots | uma | pia | zoe | Zoe asked for it
      anna /admin/features/changed | The new words. | The old words were old
      anna /admin/features/killed | It tells nonsense
      anna /admin/caches/cached | I forgot my password, how can I reset it? | How do I reset my password?
      anna /admin/caches/similar | 11 | 13 | 0.83
      anna /admin/prompts | support | triage
      anna /admin/prompts/support | Be {{tone}} to all who ask. | How are you? | They say: {{input}} | Quotes what they say | The first words of the support desk | staging | first
      anna /admin/models | outside | narrow | by-batch | spare | far | claude-opus-4-1 | gemini-distant
      anna /admin/models/providers/outside | OUTSIDE_KEY_ONE | OUTSIDE_KEY_TWO | 6000
      anna /admin/models/providers/added | ADDED_KEY | https://added.example.com/v1 | small-2026-05-01
      anna /admin/costs/budgets | one-each | ulf | a-notice | of-the-shop | 90,000,001 | an-hour | a-day | a-minute | zoe | by-anna | desk
      anna /admin/costs/prices | $3.75 | $16 | $22.5 | 200,000 | $7.5 | opus | 2098
      anna /admin/costs | ulf | support v1 | thinker
      anna /admin/dashboard?range=7d | 23
      anna /admin/people | Anna Ahlers | Rita Roth | Paul Page | paul@example.com | shop | desk, support | page key | revoked key
      anna /admin/evals | evaluated | waits
      anna /admin/evals/evaluated | Copies what is said | 7 5 * * 3 | key PLIMSOLL_ADMIN_KEY | anna
      anna /admin/calls?user=uma | How do I switch a feature off in an emergency? | Who can press the kill switch?
      anna /admin/calls/{held calls/edited} | How much for one to be edited? | Take 500 mg. | Drink some tea. | dose
      anna /admin/calls/{held calls/refused} | It is no medicine | Please ask a doctor.
      anna /admin/calls/{thumbed call} | It does not tell how long it takes
      anna /admin/calls/{last call} | Am I the last? | You said: Am I the last?
      anna /admin/batches | Front desk | By batch
      anna /admin/batches/{batches/answered} | one | two | too-long | key shop
      anna /review/{week} | To see a week as a whole | 50% | 4.0
      anna /review/{this week} | To see a week so far
      uma /help-assistant/{conversation of uma} | How do I switch a feature off in an emergency? | Who can press the kill switch?
      anna /admin/ledger?kind=flag | The first week went well | Zoe asked for it | It tells nonsense
      """
          .lines()
          .toList();

  /** By page, the words that are to be there. */
  static ObjectNode words(JsonNode links) {
    var all = Json.object();
    WORDS.forEach(line -> {
      var parts = Stream.of(linked(line, links).split(" \\| ", -1)).map(String::strip).toList();
      var words = all.putArray(parts.getFirst());
      parts.stream().skip(1).forEach(words::add);
    });
    return all;
  }

  private static String linked(String line, JsonNode links) {
    return LINK.matcher(line)
        .replaceAll(
            link -> Matcher.quoteReplacement(link(links.get(link.group(1)), link.group(2))));
  }

  private static String link(JsonNode found, String name) {
    return (name.isEmpty() ? found : found.get(name)).stringValue();
  }

  /** Checks the chain of the ledger; how many entries are intact. */
  int ledgerEntries() {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/ledger");
      page.getByText("Check the chain").click();
      var whole = page.getByText(Pattern.compile("All \\d+ entries are intact."));
      return Integer.parseInt(whole.innerText().replaceAll("\\D", ""));
    }
  }

  /** Holds that all these words are on that page. */
  void show(String page, JsonNode expected) {
    var words = expected.valueStream().map(JsonNode::stringValue).toList();
    var person = page.substring(0, page.indexOf(' '));
    try (var signedIn = browser.signedIn(person)) {
      var open = signedIn.newPage();
      open.navigate(page.substring(page.indexOf(' ') + 1));
      try {
        open.waitForFunction(
            "words => (" + MISSING + ")(words).length === 0",
            words,
            new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
      } catch (TimeoutError e) {
        throw new AssertionError(page + " lacks " + open.evaluate(MISSING, words), e);
      }
      browser.photograph(open, "filled " + page);
    }
  }
}
