package dev.plimsoll.serving.fakes;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.catalogue.Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/** Models that say what a test has them say, and remember what they were asked. */
public final class FakeModels extends ModelProviders {
  private final Map<ModelKey, BiFunction<ModelRequest, ChunkSink, ModelOutcome>> models =
      new HashMap<>();
  private final Set<ModelKey> formless = new HashSet<>();
  public final List<ModelRequest> asked = new ArrayList<>();

  public FakeModels() {
    super(null, null, null, null, null);
  }

  /** Has a model do this whenever it is asked. */
  public FakeModels with(ModelKey key, BiFunction<ModelRequest, ChunkSink, ModelOutcome> answer) {
    models.put(key, answer);
    return this;
  }

  /** Has a model give this answer, in one piece. */
  public FakeModels saying(ModelKey key, String text) {
    return with(key, (_, sink) -> said(sink, text));
  }

  /** Has a model fail before its first token. */
  public FakeModels failing(ModelKey key, FailureKind kind) {
    return with(key, (_, _) -> ModelOutcome.Failed.unasked(kind, "no answer", null));
  }

  /** Has a model be asked too often. */
  public FakeModels limited(ModelKey key, Duration wait) {
    return with(key, (_, _) -> ModelOutcome.Failed.unasked(FailureKind.RATE_LIMITED, "429", wait));
  }

  /** Has a model be down for a while. */
  public FakeModels resting(ModelKey key, Duration wait) {
    return with(key, (_, _) -> ModelOutcome.Failed.unasked(FailureKind.UNAVAILABLE, "503", wait));
  }

  /** Has a model break off after these words. */
  public FakeModels breaking(ModelKey key, String begun) {
    return with(
        key,
        (_, sink) -> {
          sink.accept(new Chunk(begun, null));
          return new ModelOutcome.Failed(
              FailureKind.CUT_SHORT, "broke off", null, null, begun, null, Tokens.NONE, 1);
        });
  }

  /** An answer in one piece that used ten tokens of input and five of output. */
  public static ModelOutcome.Answered said(ChunkSink sink, String text) {
    sink.accept(new Chunk(text, null));
    return new ModelOutcome.Answered(
        text, null, "served", "stop", false, new Tokens(10, 0, 0, 5, 0, 0), false, 1);
  }

  /** How often a model was asked. */
  public long asked(ModelKey key) {
    return asked.stream().filter(request -> request.model().equals(key)).count();
  }

  @Override
  public ModelOutcome chat(ModelRequest request, ChunkSink sink) {
    asked.add(request);
    return models.get(request.model()).apply(request, sink);
  }

  /** Has a model answer in whatever format it likes. */
  public FakeModels ignoringFormats(ModelKey key) {
    formless.add(key);
    return this;
  }

  @Override
  public boolean keepsFormat(ModelKey key, ObjectNode options) {
    return !formless.contains(key);
  }

  @Override
  public Model model(ModelKey key) {
    return null;
  }
}
