package dev.plimsoll.gateway.replies;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.RequestId;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The error page of the application: whatever the container refuses or nobody caught is answered in
 * the form of the API that was asked, never as a page of the container with a stack trace.
 */
@WebServlet(ErrorServlet.PATH)
public class ErrorServlet extends HttpServlet {
  /** The {@code web.xml} of the application names it. */
  static final String PATH = "/.error";

  private static final Logger LOG = System.getLogger(ErrorServlet.class.getName());

  @Inject transient IdSource ids;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var error = error(request, id(response));
    if (error.isOurs()) {
      LOG.log(Level.ERROR, "Failure " + error.requestId(), error.failure());
    }
    send(error, response);
  }

  private ContainerError error(HttpServletRequest request, String id) {
    var path =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String given
            ? given
            : request.getRequestURI();
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told
            ? told
            : HttpServletResponse.SC_NOT_FOUND;
    return new ContainerError(Api.of(path), path, status, failure(request), id);
  }

  private static @Nullable Throwable failure(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR
            && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
        ? thrown
        : null;
  }

  /** What the container refuses itself does not pass through the filter. */
  private String id(HttpServletResponse response) {
    var id = Objects.requireNonNullElseGet(RequestId.of(response), ids::next);
    RequestId.set(response, id);
    return id;
  }

  private static void send(ContainerError error, HttpServletResponse response) throws IOException {
    var body = error.body();
    var bytes = body.text().getBytes(UTF_8);
    response.setStatus(error.status());
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(body.mediaType());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
