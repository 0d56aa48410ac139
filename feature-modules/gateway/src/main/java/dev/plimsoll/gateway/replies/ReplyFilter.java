package dev.plimsoll.gateway.replies;

import dev.plimsoll.gateway.openai.WireEndpoints;
import dev.plimsoll.gateway.openai.WireReply;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.RequestId;
import dev.plimsoll.platform.bodies.RequestPath;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outermost filter: gives every reply an id, and tells programs that look for the API at the
 * address of a page where it is. The application names it first in its {@code web.xml}.
 */
public class ReplyFilter extends HttpFilter {
  @Inject transient IdSource ids;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RequestId.set(response, ids.next());
    var path = RequestPath.of(request);
    var api = Api.of(path);
    if (api.isOpenToOtherOrigins() && request.getHeader("Origin") != null) {
      response.addHeader("Vary", "Origin");
    }
    if (api.forbidsCaches()) {
      forbidCaches(response);
    }
    if (isAmbiguous(request) || (api != Api.CONSOLE && !isDecodable(request.getQueryString()))) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else if (!isForPages(request)) {
      chain.doFilter(request, response);
    } else if (api != Api.CONSOLE) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (isForAnApi(request, path)) {
      forbidCaches(response);
      WireReply.send(response, WireEndpoints.unknown(request));
    } else {
      chain.doFilter(request, response);
    }
  }

  /**
   * Whether a proxy before this server may have read another request, by RFC 9112, 6.3, or another
   * caller.
   */
  private static boolean isAmbiguous(HttpServletRequest request) {
    return Stream.of("Content-Length", "Host", "Authorization")
            .anyMatch(name -> Collections.list(request.getHeaders(name)).size() > 1)
        || (request.getHeader("Content-Length") != null
            && request.getHeader("Transfer-Encoding") != null);
  }

  private static void forbidCaches(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
  }

  /** The server fails to read parameters from any other. */
  private static boolean isDecodable(@Nullable String query) {
    try {
      var _ = query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** Whether no servlet has this address, so that the one of the pages would answer. */
  private static boolean isForPages(HttpServletRequest request) {
    return request.getHttpServletMapping().getMappingMatch() == MappingMatch.DEFAULT;
  }

  private static boolean isForAnApi(HttpServletRequest request, String path) {
    return new ConsoleRequest(
            request.getMethod(), path, request.getQueryString(), request.getHeader("Authorization"))
        .isForAnApi(it -> WireEndpoints.isOneWithoutItsBase(it, request.getServletContext()));
  }
}
