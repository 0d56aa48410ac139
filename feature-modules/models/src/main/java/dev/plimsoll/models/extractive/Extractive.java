package dev.plimsoll.models.extractive;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.CallerGone;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.models.api.ExampleLearner;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.Grounding;
import dev.plimsoll.models.api.LabelledExample;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.models.minilm.WordPieces;
import dev.plimsoll.models.provider.ChatProvider;
import dev.plimsoll.models.provider.Deployment;
import java.util.List;
import java.util.regex.Pattern;

/** The built-in model, which quotes and never writes. The same question gets the same answer. */
public final class Extractive implements ChatProvider, ExampleLearner {
  static final String SERVED_MODEL = "local-extractive-1";
  static final String NO_CHAT =
      "I can only answer by quoting documents, and I have no documents on this topic.";

  /** A few words with the space after them, like the chunks of many providers. */
  private static final Pattern CHUNK = Pattern.compile("(?s)\\s*(\\S+(\\s+|$)){1,4}");

  private final Vectors vectors;
  private final WordPieces wordPieces;
  private final Quoting quoting;
  private final Summary summary;
  private final Labelling labelling;

  public Extractive(Embeddings embeddings, WordPieces wordPieces) {
    this.wordPieces = wordPieces;
    vectors = new Vectors(embeddings, wordPieces);
    var meanings = new VectorCache(embeddings);
    quoting = new Quoting(meanings, wordPieces, Abstention.fitted());
    summary = new Summary(meanings);
    labelling = new Labelling(embeddings);
  }

  @Override
  public String kind() {
    return "local-extractive";
  }

  @Override
  public boolean serves(String kind) {
    return kind.equals(kind());
  }

  @Override
  public void learn(List<LabelledExample> examples) {
    labelling.learn(examples);
  }

  @Override
  public ModelOutcome ask(Deployment deployment, ModelRequest request, ChunkSink sink) {
    try {
      if (request.grounding().task() == Task.EMBED) {
        return vectors.of(request.options());
      }
      var extracted = answer(request.grounding());
      if (request.stream()) {
        stream(extracted.text(), sink);
      }
      var tokens = Tokens.of(input(request), wordPieces.count(extracted.text()));
      return new Answered(
          extracted.text(), null, SERVED_MODEL, "stop", extracted.abstained(), tokens, false, 1);
    } catch (UnsupportedField e) {
      return e.outcome(SERVED_MODEL);
    } catch (CannotLabel e) {
      return failed(FailureKind.REJECTED, e);
    } catch (CallerGone e) {
      return failed(FailureKind.CALLER_GONE, e);
    } catch (IllegalStateException noVectors) {
      return failed(FailureKind.UNAVAILABLE, noVectors);
    }
  }

  private ExtractedAnswer answer(Grounding grounding) {
    var input = grounding.input();
    return switch (grounding.task()) {
      case CHAT -> ExtractedAnswer.abstained(NO_CHAT);
      case ANSWER -> quoting.answer(input, grounding.passages());
      case SUMMARISE -> summary.of(input);
      case CLASSIFY -> labelling.label(input, grounding.examples(), grounding.schema());
      case EMBED -> throw new IllegalArgumentException("vectors are not text");
    };
  }

  private static void stream(String text, ChunkSink sink) {
    CHUNK.matcher(text).results().forEach(chunk -> sink.accept(new Chunk(chunk.group(), null)));
  }

  private long input(ModelRequest request) {
    return request.messages().stream().map(Message::text).mapToLong(wordPieces::count).sum();
  }

  private static Failed failed(FailureKind kind, RuntimeException why) {
    return Failed.unasked(kind, String.valueOf(why.getMessage()), null).after(1);
  }
}
