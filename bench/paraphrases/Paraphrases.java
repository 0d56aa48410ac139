import dev.plimsoll.answers.Answer;
import dev.plimsoll.caching.CacheKey;
import dev.plimsoll.caching.CachedAnswer;
import dev.plimsoll.caching.Question;
import dev.plimsoll.caching.SemanticCache;
import dev.plimsoll.calls.record.ModelUse;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.models.minilm.MiniLm;
import dev.plimsoll.models.minilm.WordPieces;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How often the semantic cache gives the answer to a paraphrase, and to the nearest other question. */
class Paraphrases {
  private record Text(String words, float[] meaning) {}

  private record Pair(Text one, Text other) {}

  public static void main(String[] args) throws IOException {
    var threshold = Double.parseDouble(args[1]);
    try (var miniLm = new MiniLm(new WordPieces())) {
      var pairs = pairs(Path.of(args[0]), miniLm);
      var near = pairs.stream().filter(pair -> closeness(pair.one(), pair.other()) >= threshold).count();
      var hits = pairs.stream().filter(pair -> isHit(pair.one(), pair.other(), threshold)).count();
      var otherNear = 0;
      var same = 0;
      var wrong = new ArrayList<Pair>();
      for (var pair : pairs) {
        var nearest = nearest(pair, pairs);
        if (closeness(pair.one(), nearest) >= threshold) {
          otherNear++;
          if (pair.one().words().equals(nearest.words())) {
            same++;
          } else if (isHit(pair.one(), nearest, threshold)) {
            wrong.add(new Pair(pair.one(), nearest));
          }
        }
      }
      wrong.forEach(pair -> System.out.printf("hit%n  %s%n  %s%n", pair.one().words(), pair.other().words()));
      System.out.printf("threshold %.2f, %d pairs%n", threshold, pairs.size());
      System.out.printf("same meaning: %s by cosine, %s with the guards%n", share(near, pairs), share(hits, pairs));
      System.out.printf(
          "nearest other question: %s by cosine, of these %d with the very same words; %s with the guards%n",
          share(otherNear, pairs), same, share(wrong.size(), pairs));
    }
  }

  private static String share(long part, List<?> all) {
    return "%d (%.1f%%)".formatted(part, 100.0 * part / all.size());
  }

  private static List<Pair> pairs(Path file, Embeddings embeddings) throws IOException {
    var pairs = new ArrayList<Pair>();
    for (var pair : Json.parse(Files.readString(file))) {
      pairs.add(new Pair(text(pair.path("origin").asString(), embeddings), text(pair.path("similar").asString(), embeddings)));
    }
    return pairs;
  }

  private static Text text(String words, Embeddings embeddings) {
    return new Text(words, embeddings.embed(words));
  }

  private static Text nearest(Pair pair, List<Pair> pairs) {
    var best = (Text) null;
    for (var other : pairs) {
      if (other != pair && (best == null || closeness(pair.one(), other.one()) > closeness(pair.one(), best))) {
        best = other.one();
      }
    }
    return best;
  }

  private static double closeness(Text one, Text other) {
    return Embeddings.closeness(one.meaning(), other.meaning());
  }

  private static boolean isHit(Text earlier, Text later, double threshold) {
    var cache = new SemanticCache(1_000_000);
    var scope = new CacheKey(new FeatureKey("bench"), "scope");
    var answer =
        new Answer.Given(
            new CallId("c"), "", List.of(), List.of(), 0, "m", "m", "stop", false, Tokens.NONE, null);
    cache.keep(
        scope,
        new Question(earlier.words(), earlier.meaning(), null),
        new CachedAnswer(new UserId("u"), answer, List.of(), ModelUse.NONE, Usd.ZERO, Instant.EPOCH));
    return cache
        .find(scope, new Question(later.words(), later.meaning(), null), threshold, Instant.EPOCH)
        .isPresent();
  }
}
