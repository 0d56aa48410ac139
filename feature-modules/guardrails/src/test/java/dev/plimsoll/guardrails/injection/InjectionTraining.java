package dev.plimsoll.guardrails.injection;

import dev.plimsoll.guardrails.injection.HeadTraining.Share;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.models.minilm.MiniLm;
import dev.plimsoll.models.minilm.WordPieces;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Trains the head that Plimsoll ships, and writes it with its figures among the resources. */
class InjectionTraining {
  private static final Path RESOURCES =
      Path.of("src/main/resources/dev/plimsoll/guardrails/injection");

  @Test
  void trains_the_head_and_measures_what_it_has_not_seen() throws IOException {
    var folder = Path.of(System.getProperty("plimsoll.guards.data"));
    var texts = new ArrayList<>(LabelledTexts.in(folder));
    texts.addAll(LabelledTexts.own(Path.of("../../docs/guide/golden-set.json")));
    try (var embeddings = new MiniLm(new WordPieces())) {
      var validation = new HeadTraining(texts, embeddings);
      var scores = validation.heldOut();
      var shares = validation.shares(scores);
      Files.createDirectories(RESOURCES);
      Files.writeString(RESOURCES.resolve("injection-figures.json"), figures(embeddings, shares));
      try (var file = Files.newOutputStream(RESOURCES.resolve("injection-head.bin"))) {
        validation.head(scores).write(file);
      }
    }
  }

  private static String figures(Embeddings embeddings, SortedMap<String, Share> shares) {
    var figures =
        Json.object()
            .put("trained", LocalDate.now(ZoneOffset.UTC).toString())
            .put("embedding", embeddings.model())
            .put("heldOut", "each technique of attack, and a fifteenth of the harmless texts");
    var suspected = figures.putObject("suspected");
    shares.forEach((group, share) ->
        suspected.putObject(group).put("suspected", share.suspected()).put("of", share.of()));
    return figures.toPrettyString() + "\n";
  }
}
