package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route.ResumeOptions;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who is signed in changes what their browser sends. */
@BlackBox
@Tag("one-database")
class ForgedMessagesIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String MESSAGE = "**/*v-r=uidl*";

  private final BrowserContext uma;
  private final Page page;

  ForgedMessagesIT(Browser browser) {
    uma = browser.signedIn("uma");
    page = uma.newPage();
  }

  @AfterEach
  void leave() {
    uma.close();
  }

  @Test
  void a_click_that_is_sent_a_thousand_times_opens_nothing() {
    page.navigate("/f/help-assistant");
    var answer =
        whenSent(
            rpc -> {
              var clicks = JSON.createArrayNode();
              for (var count = 0; count < 1_000; count++) {
                clicks.addAll(rpc);
              }
              return clicks;
            },
            () -> page.locator(".suggestion-list vaadin-button").first().click());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(page.locator(".question")).hasCount(0);
  }

  @Test
  void a_text_beyond_the_length_of_its_field_is_not_kept() {
    page.navigate("/f/help-assistant");
    var answer =
        whenSent(
            rpc -> {
              for (var part : rpc) {
                if (part.path("property").asString("").equals("value")) {
                  ((ObjectNode) part).put("value", "a".repeat(100_000));
                }
              }
              return rpc;
            },
            () -> page.locator(".composer textarea").fill("How do I roll back a prompt?"));
    assertThat(answer.status()).isEqualTo(400);
  }

  private Response whenSent(UnaryOperator<ArrayNode> forged, Runnable act) {
    page.waitForLoadState();
    Browser.settle(page);
    page.route(
        MESSAGE,
        route -> {
          var message = (ObjectNode) JSON.readTree(route.request().postData());
          message.set("rpc", forged.apply((ArrayNode) message.get("rpc")));
          route.resume(new ResumeOptions().setPostData(message.toString()));
        });
    try {
      return page.waitForResponse(MESSAGE, act);
    } finally {
      page.unroute(MESSAGE);
    }
  }
}
