package dev.plimsoll.gateway.replies;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * {@code GET /openapi.json}: leads to the description of the APIs in JSON, which the server gives
 * as YAML, with the media type of plain text, unless it is asked for JSON.
 */
@WebServlet("/openapi.json")
public class OpenApiServlet extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", "/openapi?format=JSON");
  }
}
