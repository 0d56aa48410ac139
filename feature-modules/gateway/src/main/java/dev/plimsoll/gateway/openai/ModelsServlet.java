package dev.plimsoll.gateway.openai;

import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.AiFeatures;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /v1/models}: the AI features that are on for the key. */
@WebServlet("/v1/models")
public class ModelsServlet extends WireServlet {
  @Inject transient AiFeatures features;

  public ModelsServlet() {
    super("GET");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var caller = caller(request, response);
    if (caller == null) {
      return;
    }
    var list = Json.object().put("object", "list");
    var data = list.putArray("data");
    for (var feature : features.onFor(caller)) {
      data.addObject()
          .put("id", feature.key().value())
          .put("object", "model")
          .put("created", 0)
          .put("owned_by", "plimsoll");
    }
    WireReply.json(response, 200, list.toString());
  }
}
