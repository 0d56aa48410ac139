package dev.plimsoll.serving.openai;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An endpoint of the wire. It knows one method, and turns others away in the wire's own shape. */
abstract class WireServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private final String method;

  WireServlet(String method) {
    this.method = method;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getMethod().equals(method)) {
      super.service(request, response);
    } else {
      response.setHeader("Allow", method);
      WireReply.send(response, WireError.wrongMethod(request.getMethod(), method));
    }
  }
}
