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

/** {@code GET /sign-in/link?token=…}: signs in by a link that works once, on this machine. */
@WebServlet("/sign-in/link")
public class SignInLinkServlet extends HttpServlet {
  @Inject SignIn signIn;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var token = request.getParameter("token");
    switch (signIn.redeem(token == null ? "" : token, RequestOrigin.of(request))) {
      case LinkOutcome.SignedIn(var caller) -> {
        WebSession.begin(caller, request);
        response.sendRedirect("/");
      }
      case LinkOutcome.OnlyFromHere() -> respond(response, 403, text("sign-in.link.only-here"));
      case LinkOutcome.NoLongerGood() -> respond(response, 410, text("sign-in.link.used"));
    }
  }

  private static void respond(HttpServletResponse response, int status, String what)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().println(what);
  }
}
