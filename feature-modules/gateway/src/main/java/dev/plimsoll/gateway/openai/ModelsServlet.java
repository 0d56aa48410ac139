package dev.plimsoll.gateway.openai;

import dev.plimsoll.features.AiFeature;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.AiFeatures;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/models} and {@code /v1/models/{id}}: the AI features that are on for the key. */
@WebServlet({"/v1/models", "/v1/models/*"})
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
    var id = below(request);
    if (id.isEmpty()) {
      var list = Json.object().put("object", "list");
      var data = list.putArray("data");
      features.onFor(caller).forEach(feature -> data.add(model(feature)));
      WireReply.json(response, 200, list.toString());
      return;
    }
    var found =
        features.onFor(caller).stream()
            .filter(feature -> feature.key().value().equals(id))
            .findFirst();
    if (found.isPresent()) {
      WireReply.json(response, 200, model(found.get()).toString());
    } else {
      WireReply.send(response, WireError.unknownFeature(id));
    }
  }

  private static ObjectNode model(AiFeature feature) {
    return Json.object()
        .put("id", feature.key().value())
        .put("object", "model")
        .put("created", 0)
        .put("owned_by", "plimsoll");
  }
}
