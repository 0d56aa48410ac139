package dev.plimsoll.gateway.openai;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers unknown paths of the API with an error that clients can read, instead of a page. */
@WebServlet("/v1/*")
public class UnknownPathServlet extends HttpServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    WireReply.send(response, WireEndpoints.unknown(request));
  }
}
