package dev.plimsoll.serving.openai;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * An endpoint of the wire. It knows some methods, and turns others away in the wire's own shape.
 */
abstract class WireServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private final List<String> methods;

  WireServlet(String... methods) {
    this.methods = List.of(methods);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (methods.contains(request.getMethod())) {
      super.service(request, response);
    } else {
      response.setHeader("Allow", String.join(", ", methods));
      WireReply.send(
          response, WireError.wrongMethod(request.getMethod(), String.join(" or ", methods)));
    }
  }
}
