package dev.plimsoll.ui.signin;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.access.signin.LinkOutcome;
import dev.plimsoll.access.signin.SignIn;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * {@code /sign-in/link?token=…}: signs in by a link that works once, on this machine. Opening it
 * shows a button and uses nothing up, because what scans mails opens links, too.
 */
@WebServlet("/sign-in/link")
public class SignInLinkServlet extends HttpServlet {
  private static final String ADDRESS = "/sign-in/link";

  @Inject transient SignIn signIn;
  @Inject transient Visits visits;
  @Inject transient Arrivals arrivals;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var token = Objects.requireNonNullElse(request.getParameter("token"), "");
    new FormPage(
            ADDRESS,
            FormPage.hidden("token", token),
            "",
            text("sign-in.go"),
            text("sign-in.link.what"))
        .send(response, HttpServletResponse.SC_OK);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Arrivals.isFromOurPage(request)) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, text("sign-in.elsewhere"));
      return;
    }
    var token = Objects.requireNonNullElse(FormPage.sent(request).get("token"), "");
    switch (signIn.redeem(token, visits.of(request))) {
      case LinkOutcome.SignedIn(var welcome) -> arrivals.welcome(welcome, "/", request, response);
      case LinkOutcome.CodeNeeded(var lacking) ->
          CodeServlet.ask(lacking, "/").send(response, HttpServletResponse.SC_OK);
      case LinkOutcome.OnlyFromHere() ->
          refuse(response, HttpServletResponse.SC_FORBIDDEN, text("sign-in.link.only-here"));
      case LinkOutcome.NoLongerGood() ->
          refuse(response, HttpServletResponse.SC_GONE, text("sign-in.link.used"));
    }
  }

  private static void refuse(HttpServletResponse response, int status, String why)
      throws IOException {
    new FormPage(ADDRESS, "", why, "", "").send(response, status);
  }
}
