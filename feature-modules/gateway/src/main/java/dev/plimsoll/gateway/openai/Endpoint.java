package dev.plimsoll.gateway.openai;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of the API with its methods.
 *
 * @param template the path, with variables such as {@code /v1/batches/{id}/cancel}
 */
public record Endpoint(String template, List<String> methods) {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
  private static final String BASE = "/v1";

  public Endpoint(String template, String... methods) {
    this(template, List.of(methods));
  }

  /** Whether a decoded path is this address, with or without a slash at its end. */
  public boolean isAt(String path) {
    var bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    // Nearly all requests go to an address without variables.
    return bare.equals(template) || (template.indexOf('{') >= 0 && matches(bare));
  }

  private boolean matches(String path) {
    var asked = path.split("/", -1);
    var parts = template.split("/", -1);
    if (asked.length != parts.length) {
      return false;
    }
    for (var i = 0; i < parts.length; i++) {
      var fits =
          VARIABLE.matcher(parts[i]).matches() ? !asked[i].isEmpty() : asked[i].equals(parts[i]);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** What an {@code Allow} header lists: its methods, and those that every address has. */
  String allow() {
    var read = methods.contains("GET") ? ", HEAD" : "";
    return String.join(", ", methods) + read + ", OPTIONS";
  }

  /** Whether it has this method, its own or one that follows from them. */
  boolean takes(String method) {
    return methods.contains(method) || (method.equals("HEAD") && methods.contains("GET"));
  }

  /**
   * The address that a path below another base URL is likely to mean, such as that of {@code
   * /chat/completions}, {@code /V1/models} or {@code /v1/v1/files}.
   */
  public static Optional<String> meant(String path, Collection<Endpoint> all) {
    var asked = path.toLowerCase(Locale.ROOT);
    for (var from = asked.indexOf('/'); from >= 0; from = asked.indexOf('/', from + 1)) {
      var rest = asked.substring(from);
      var address = rest.startsWith(BASE + "/") ? rest : BASE + rest;
      if (all.stream().anyMatch(endpoint -> endpoint.isAt(address))) {
        return Optional.of(
            address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
      }
    }
    return Optional.empty();
  }
}
