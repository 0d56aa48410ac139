package dev.plimsoll.ui.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.access.sessions.Sessions;
import dev.plimsoll.platform.bodies.RequestPath;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URLEncoder;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows whoever asks for a page by their cookie, with every request: a page whose session has ended
 * ends too, and one that another node or an earlier start has shown is made anew. Strangers are led
 * to the sign-in page before anything is kept of them.
 */
public class SessionFilter extends HttpFilter {
  /** With this parameter, Vaadin's scripts say what they want. */
  private static final Pattern VAADIN = Pattern.compile("(?:^|&)v-r=");

  /** What they want of a page that is there, in front of all else. */
  private static final Pattern OF_A_PAGE = Pattern.compile("v-r=(?:uidl|heartbeat|push)(?:&.*)?");

  @Inject transient Sessions sessions;
  @Inject transient CurrentCaller current;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isSocket(request) && !mayOpenSocket(request)) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (!isForPages(request)) {
      chain.doFilter(request, response);
      return;
    }
    if (!PageQuery.isPlain(query(request))) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    var session = current.sessionOf(request).orElse(null);
    WebSession.endIfOthers(request, session);
    if (session != null) {
      if (isDocument(request)) {
        sessions.use(session);
        WebSession.begin(request, session);
      }
      chain.doFilter(request, response);
    } else if (isOpenToStrangers(request)) {
      chain.doFilter(request, response);
    } else if (isDocument(request)) {
      Arrivals.lead(response, "/sign-in" + wanted(request));
    } else {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean isSocket(HttpServletRequest request) {
    return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
  }

  /**
   * Nothing bounds how many sockets of pages a stranger opens; and a page of another site may open
   * one to this one, to which the browser sends its cookies.
   */
  private boolean mayOpenSocket(HttpServletRequest request) {
    var isOfAPage = isForPages(request) || RequestPath.of(request).startsWith("/VAADIN/");
    return Arrivals.isFromOurPage(request)
        && (!isOfAPage || current.sessionOf(request).isPresent());
  }

  /** Whether no servlet has this address but that of the pages. */
  private static boolean isForPages(HttpServletRequest request) {
    return request.getHttpServletMapping().getMappingMatch() == MappingMatch.DEFAULT;
  }

  /**
   * What Vaadin's scripts send for a page; without one, it answers that there is none. All else may
   * begin a session.
   */
  static boolean isOfAPage(String query) {
    return OF_A_PAGE.matcher(query).matches();
  }

  /** The query itself: other ways to a parameter may read the body. */
  private static String query(HttpServletRequest request) {
    return request.getQueryString() == null ? "" : request.getQueryString();
  }

  private static boolean isDocument(HttpServletRequest request) {
    return Set.of("GET", "HEAD").contains(request.getMethod())
        && !VAADIN.matcher(query(request)).find()
        && !RequestPath.of(request).startsWith("/VAADIN/");
  }

  /** Styles and pictures, and what needs a page and has none. Neither begins a session. */
  private static boolean isOpenToStrangers(HttpServletRequest request) {
    var path = RequestPath.of(request);
    return isOfAPage(query(request))
        || path.startsWith("/WEB-INF/")
        || path.startsWith("/META-INF/")
        || (path.indexOf('.') > 0 && isThere(path, request.getServletContext()));
  }

  private static boolean isThere(String path, ServletContext context) {
    try {
      return context.getResource(path) != null;
    } catch (MalformedURLException _) {
      return false;
    }
  }

  private static String wanted(HttpServletRequest request) {
    var query = request.getQueryString();
    var path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return path.equals("/") ? "" : "?to=" + URLEncoder.encode(path, UTF_8);
  }
}
