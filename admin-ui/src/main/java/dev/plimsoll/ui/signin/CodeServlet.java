package dev.plimsoll.ui.signin;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.access.signin.CodeOutcome;
import dev.plimsoll.access.signin.CodeRequest;
import dev.plimsoll.access.signin.SignIn;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * {@code /sign-in/code}: takes the code of people with a second factor, after the right password or
 * link. The page itself is the answer to those.
 */
@WebServlet("/sign-in/code")
public class CodeServlet extends HttpServlet {
  @Inject transient SignIn signIn;
  @Inject transient Visits visits;
  @Inject transient Arrivals arrivals;

  /** The page that asks for a code. */
  static FormPage ask(CodeRequest request, String wanted) {
    return page(request.token(), wanted, "");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Arrivals.lead(response, "/sign-in");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Arrivals.isFromOurPage(request)) {
      startAgain("/", text("sign-in.elsewhere")).send(response, HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var form = FormPage.sent(request);
    var token = Objects.requireNonNullElse(form.get("token"), "");
    var code = Objects.requireNonNullElse(form.get("code"), "");
    var wanted = Arrivals.page(form.get("to"));
    switch (signIn.enterCode(token, code, visits.of(request))) {
      case CodeOutcome.SignedIn(var welcome) ->
          arrivals.welcome(welcome, wanted, request, response);
      case CodeOutcome.WrongCode(var again) ->
          page(again.token(), wanted, text("sign-in.code.wrong"))
              .send(response, HttpServletResponse.SC_UNAUTHORIZED);
      case CodeOutcome.TryLater(var wait) ->
          page(token, wanted, text("sign-in.later", SignInServlet.rounded(wait)))
              .sendLater(response, wait);
      case CodeOutcome.StartAgain() ->
          startAgain(wanted, text("sign-in.code.over")).send(response, HttpServletResponse.SC_GONE);
    }
  }

  private static FormPage page(String token, String wanted, String problem) {
    var fields =
        FormPage.field(
                "code",
                text("sign-in.code"),
                "autocomplete=\"one-time-code\" autocapitalize=\"none\" spellcheck=\"false\""
                    + " autofocus")
            + FormPage.hidden("token", token)
            + FormPage.hidden("to", wanted);
    return new FormPage(
        "/sign-in/code", fields, problem, text("sign-in.go"), text("sign-in.code.hint"));
  }

  private static FormPage startAgain(String wanted, String why) {
    return SignInServlet.page("", wanted, why);
  }
}
