package dev.plimsoll.gateway.openai;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What is not there of the wire: a client gets an error that it can read, and no page. */
@WebServlet("/v1/*")
public class UnknownPathServlet extends HttpServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    WireReply.send(response, WireError.unknownPath(request.getRequestURI()));
  }
}
