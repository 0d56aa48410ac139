package dev.plimsoll.calls;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import com.microsoft.playwright.Page.GetByTextOptions;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.Http;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.platform.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What the users of an application think of answers, as it says over REST. */
@BlackBox
class FeedbackIT {
  private static final String ASK =
      """
      {"model": "triage", "user": "clara", "messages": [{"role": "user", "content": "Twice charged!"}]}
      """;

  private static final GetByTextOptions EXACT = new GetByTextOptions().setExact(true);

  private final Http http;

  FeedbackIT(RunningServer server) {
    http = server.http();
  }

  @Test
  void is_kept_with_the_call_by_the_id_of_the_request_or_of_the_answer(Browser browser) {
    var answer = http.postAs(TestWorkspace.SHOP_KEY, "/v1/chat/completions", ASK);
    var call = answer.headers().firstValue("X-Request-Id").orElseThrow();
    var thumb = say(TestWorkspace.SHOP_KEY, call, "{\"thumb\": \"down\", \"user\": \"clara\"}");
    assertThat(thumb.statusCode()).as(thumb.body()).isEqualTo(200);
    var edited =
        say(
            TestWorkspace.SHOP_KEY,
            Json.parse(answer.body()).get("id").stringValue(),
            "{\"accepted\": true, \"edited\": \"A better label\"}");
    assertThatObject(Json.parse(edited.body()))
        .returns(call, body -> body.get("call").stringValue())
        .returns("down", body -> body.get("thumb").stringValue())
        .returns(true, body -> body.get("accepted").booleanValue());
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/calls/" + call);
      assertThat(page.getByText("A better label")).isVisible();
      assertThat(page.getByText("accepted", EXACT)).isVisible();
      browser.photograph(page, "admin-call-feedback");
    }
  }

  @Test
  void is_refused_from_other_applications_for_other_users_and_without_words() {
    var answer = http.postAs(TestWorkspace.SHOP_KEY, "/v1/chat/completions", ASK);
    var call = answer.headers().firstValue("X-Request-Id").orElseThrow();
    var thumb = "{\"thumb\": \"up\"}";
    assertThat(say(TestWorkspace.DESK_KEY, call, thumb).statusCode()).isEqualTo(404);
    assertThat(say("no key", call, thumb).statusCode()).isEqualTo(401);
    refuses(call, "{\"thumb\": \"up\", \"user\": \"somebody\"}", "user must be who asked");
    refuses(call, "{}", "must say thumb, reason, accepted or edited");
    refuses(call, "{\"thumb\": \"maybe\"}", "thumb must be up or down");
    refuses(call, "{\"mood\": \"good\"}", "there is no such field");
    refuses(call, "{\"reason\": \"" + "x".repeat(2_001) + "\"}", "at most 2000 characters");
  }

  private void refuses(String call, String said, String why) {
    var refused = say(TestWorkspace.SHOP_KEY, call, said);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(why);
  }

  private HttpResponse<String> say(String key, String call, String said) {
    return http.postAs(key, "/api/v1/calls/" + call + "/feedback", said);
  }
}
