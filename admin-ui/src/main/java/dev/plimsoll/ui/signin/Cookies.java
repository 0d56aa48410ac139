package dev.plimsoll.ui.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The cookies by which browsers are known; scripts cannot read them, other sites not send them. */
enum Cookies {
  /** The token of a person's session, until the browser is closed. */
  SESSION("plimsoll-session"),

  /** The token of a browser in which somebody has signed in before. */
  BROWSER("plimsoll-browser");

  private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z]{43}");

  private final String key;

  Cookies(String key) {
    this.key = key;
  }

  /** The token that a request has; what cannot be one is ignored. */
  Optional<String> of(HttpServletRequest request) {
    var all = request.getCookies();
    return all == null
        ? Optional.empty()
        : Stream.of(all)
            .filter(cookie -> cookie.getName().equals(key))
            .map(Cookie::getValue)
            .filter(TOKEN.asMatchPredicate())
            .findFirst();
  }

  void set(HttpServletResponse response, String token, boolean secure) {
    response.addCookie(cookie(token, secure));
  }

  void set(HttpServletResponse response, String token, boolean secure, Duration life) {
    var cookie = cookie(token, secure);
    cookie.setMaxAge(Math.toIntExact(life.toSeconds()));
    response.addCookie(cookie);
  }

  private Cookie cookie(String token, boolean secure) {
    var cookie = new Cookie(key, token);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    // Lax, not strict: a link in a mail to a page would otherwise lead to the sign-in page.
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
