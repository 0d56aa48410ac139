package dev.plimsoll.models;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.Grounding;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions for tests of batches. */
public final class Batched {
  private Batched() {}

  public static Deployment at(String kind, URI url) {
    return new Deployment(new ModelKey("m"), "p", kind, url, "m-1", "s3cret", Timeouts.DEFAULT);
  }

  public static Map<String, ModelRequest> questions(String... names) {
    var questions = new LinkedHashMap<String, ModelRequest>();
    for (var name : names) {
      questions.put(name, question("Hi " + name));
    }
    return questions;
  }

  private static ModelRequest question(String text) {
    return new ModelRequest(
        new ModelKey("m"),
        List.of(Message.user(text)),
        false,
        Json.object().put("max_tokens", 9),
        Grounding.chat(text));
  }

  /** What came of each question, in words. */
  public static String told(ModelOutcome outcome) {
    return switch (outcome) {
      case ModelOutcome.Answered answered -> answered.text() + " " + answered.tokens().total();
      case ModelOutcome.Failed failed -> failed.kind() + ": " + failed.detail();
    };
  }
}
