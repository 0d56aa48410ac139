package dev.plimsoll.gateway.openai;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** All endpoints of the API, as its servlets declare them. */
public final class WireEndpoints {
  private WireEndpoints() {}

  /** The error of a request to an address that is none of theirs. */
  public static WireError unknown(HttpServletRequest request) {
    var path = request.getRequestURI();
    return Endpoint.meant(path, of(request.getServletContext()))
        .map(meant -> WireError.wrongBase(request.getMethod(), path, meant))
        .orElseGet(() -> WireError.unknownPath(path));
  }

  /** Whether a path is that of an endpoint without {@code /v1}. */
  public static boolean isOneWithoutItsBase(String path, ServletContext application) {
    return of(application).stream().anyMatch(endpoint -> endpoint.isAt("/v1" + path));
  }

  /** Kept with the application: making servlets to ask them takes long. */
  private record Known(List<Endpoint> endpoints) {}

  /** Those of the servlets of an application. */
  public static List<Endpoint> of(ServletContext application) {
    if (application.getAttribute(Known.class.getName()) instanceof Known(var endpoints)) {
      return endpoints;
    }
    var found = declared(application);
    application.setAttribute(Known.class.getName(), new Known(found));
    return found;
  }

  private static List<Endpoint> declared(ServletContext application) {
    return application.getServletRegistrations().values().stream()
        .map(ServletRegistration::getClassName)
        .flatMap(name -> of(name, application.getClassLoader()))
        .toList();
  }

  private static Stream<Endpoint> of(String servlet, ClassLoader loader) {
    try {
      var type = Class.forName(servlet, false, loader);
      return WireServlet.class.isAssignableFrom(type)
          ? of(type.asSubclass(WireServlet.class)).stream()
          : Stream.of();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The servlet " + servlet + " cannot be made", e);
    }
  }

  /** Those of a servlet. */
  public static List<Endpoint> of(Class<? extends WireServlet> servlet)
      throws ReflectiveOperationException {
    return servlet.getConstructor().newInstance().endpoints();
  }
}
