package dev.plimsoll.ui.signin;

import static dev.plimsoll.ui.text.Messages.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page with a form for strangers, in plain HTML: it needs no session, so that it costs nothing
 * once it is shown.
 *
 * @param action the address of the form
 * @param fields as HTML
 * @param problem what is wrong; empty if nothing is
 * @param verb the label of the button; empty for none
 */
record FormPage(String action, String fields, String problem, String verb, String hint) {
  private static final int LONGEST_FIELD = 2_000;
  private static final int TOO_MANY = 429;

  void send(HttpServletResponse response, int status) throws IOException {
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().print(html());
  }

  /** Says that one has to wait. */
  void sendLater(HttpServletResponse response, Duration wait) throws IOException {
    response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
    send(response, TOO_MANY);
  }

  private String html() {
    var title = text("sign-in.title");
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>%s</title>
    <link rel="icon" href="/mark.svg">
    <link rel="stylesheet" href="/aura/aura.css">
    <link rel="stylesheet" href="/plimsoll.css">
    </head>
    <body>
    <main class="sign-in">
    <form class="card stack" method="post" action="%s">
    <a class="brand" href="/" aria-label="%s"><span></span>%s</a>
    <h1>%s</h1>
    %s
    <p class="problem" role="alert">%s</p>
    %s
    <p class="quiet small">%s</p>
    </form>
    </main>
    </body>
    </html>
    """
        .formatted(
            escaped(text("page.title", title)),
            escaped(action),
            escaped(text("brand.home")),
            escaped(text("brand.name")),
            escaped(title),
            fields,
            escaped(problem),
            verb.isEmpty() ? "" : "<button type=\"submit\">" + escaped(verb) + "</button>",
            escaped(hint));
  }

  /** A field with its label. */
  static String field(String name, String label, String attributes) {
    return "<label>%s<input name=\"%s\" required maxlength=\"512\" %s></label>"
        .formatted(escaped(label), name, attributes);
  }

  static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, escaped(value));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** What a form sends; read here, because the server would read it before its size is known. */
  static Map<String, String> sent(HttpServletRequest request) throws IOException {
    var body = new String(request.getInputStream().readAllBytes(), UTF_8);
    return Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (first, _) -> first));
  }

  /**
   * Whether a page of ours sent this form, as far as the browser says: others could sign a visitor
   * in as somebody else.
   */
  static boolean isOurs(@Nullable String site, @Nullable String origin, @Nullable String host) {
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    return origin == null || authority(origin).equals(host);
  }

  private static String authority(String origin) {
    try {
      return String.valueOf(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  private static String decoded(String value) {
    try {
      var decoded = URLDecoder.decode(value, UTF_8);
      return decoded.substring(0, Math.min(decoded.length(), LONGEST_FIELD));
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
