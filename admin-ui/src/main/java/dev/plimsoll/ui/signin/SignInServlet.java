package dev.plimsoll.ui.signin;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.access.signin.SignIn;
import dev.plimsoll.access.signin.SignInOutcome;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/** {@code /sign-in}: asks for user name and password, and leads to the page that was wanted. */
@WebServlet("/sign-in")
public class SignInServlet extends HttpServlet {
  @Inject transient SignIn signIn;
  @Inject transient Visits visits;
  @Inject transient Arrivals arrivals;
  @Inject transient CurrentCaller current;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var wanted = Arrivals.page(request.getParameter("to"));
    if (current.sessionOf(request).isPresent()) {
      Arrivals.lead(response, wanted);
    } else {
      page("", wanted, "").send(response, HttpServletResponse.SC_OK);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Arrivals.isFromOurPage(request)) {
      page("", "/", text("sign-in.elsewhere")).send(response, HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var form = FormPage.sent(request);
    var name = Objects.requireNonNullElse(form.get("name"), "");
    var password = Objects.requireNonNullElse(form.get("password"), "");
    var wanted = Arrivals.page(form.get("to"));
    switch (signIn.signIn(name, password, visits.of(request))) {
      case SignInOutcome.SignedIn(var welcome) ->
          arrivals.welcome(welcome, wanted, request, response);
      case SignInOutcome.CodeNeeded(var lacking) ->
          CodeServlet.ask(lacking, wanted).send(response, HttpServletResponse.SC_OK);
      case SignInOutcome.WrongCredentials() ->
          page(name, wanted, text("sign-in.wrong"))
              .send(response, HttpServletResponse.SC_UNAUTHORIZED);
      case SignInOutcome.TryLater(var wait) ->
          page(name, wanted, text("sign-in.later", rounded(wait))).sendLater(response, wait);
    }
  }

  static FormPage page(String name, String wanted, String problem) {
    var fields =
        FormPage.field(
                "name",
                text("sign-in.name"),
                "autocomplete=\"username\" autocapitalize=\"none\" %s value=\"%s\""
                    .formatted(name.isEmpty() ? "autofocus" : "", FormPage.escaped(name)))
            + FormPage.field(
                "password",
                text("sign-in.password"),
                "type=\"password\" autocomplete=\"current-password\""
                    + (name.isEmpty() ? "" : " autofocus"))
            + FormPage.hidden("to", wanted);
    return new FormPage("/sign-in", fields, problem, text("sign-in.go"), text("sign-in.hint"));
  }

  /** Rounded up to whole seconds, or to whole minutes if it is long. */
  static Duration rounded(Duration wait) {
    var seconds = Math.max(1, wait.toSeconds());
    return seconds < 90 ? Duration.ofSeconds(seconds) : Duration.ofMinutes((seconds + 59) / 60);
  }
}
