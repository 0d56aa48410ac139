package dev.plimsoll.ui.signin;

import dev.plimsoll.access.sessions.KnownBrowsers;
import dev.plimsoll.access.signin.Welcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives browsers the cookies of whoever has signed in, and leads them to the page they want. */
@ApplicationScoped
class Arrivals {
  /** A path of ours; two slashes or a backslash would lead to another server. */
  private static final Pattern PAGE = Pattern.compile("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");

  private final Visits visits;

  @Inject
  Arrivals(Visits visits) {
    this.visits = visits;
  }

  /** The page that somebody wants, or the first one if that cannot be. */
  static String page(@Nullable String wanted) {
    return wanted != null && PAGE.matcher(wanted).matches() ? wanted : "/";
  }

  /** Whether a page of ours sent this request, as far as the browser says. */
  static boolean isFromOurPage(HttpServletRequest request) {
    return FormPage.isOurs(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        request.getHeader("Host"));
  }

  /** Pages that were open in this browser before end with the web session that was there. */
  void welcome(
      Welcome welcome, String wanted, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    WebSession.endIfOthers(request, null);
    var secure = visits.isSecure(request);
    Cookies.SESSION.set(response, welcome.session().token(), secure);
    Cookies.BROWSER.set(response, welcome.browser(), secure, KnownBrowsers.REMEMBERED);
    lead(response, wanted);
  }

  /**
   * Leads the browser to a page of ours, wherever it sees this server: the server itself would put
   * the address in front that it has behind a proxy.
   */
  static void lead(HttpServletResponse response, String page) {
    response.setHeader("Location", page);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }
}
