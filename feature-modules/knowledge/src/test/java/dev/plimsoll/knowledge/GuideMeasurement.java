package dev.plimsoll.knowledge;

import static dev.plimsoll.knowledge.Measured.print;

import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Measures how well the built-in model answers from the guide: on the questions by which it was
 * tuned, and on both halves of the guide's golden set, the first of which it was tuned by too. To
 * be run by hand: the path of the golden set is the argument.
 */
final class GuideMeasurement {
  private static final Path TUNING = Path.of("src/test/resources/questions.json");

  private final PassageIndex index;

  private GuideMeasurement(PassageIndex index) {
    this.index = index;
  }

  public static void main(String[] arguments) throws IOException {
    var passages =
        Guide.pages().stream()
            .flatMap(page -> Cutter.passages(page, "/guide/" + page.id()).stream())
            .toList();
    var started = System.nanoTime();
    var measurement = new GuideMeasurement(Measured.index(passages));
    print("passages", passages.size());
    print("seconds to embed and index", (System.nanoTime() - started) / 1e9);
    var golden = halves(cases(Path.of(arguments[0])));
    measurement.report("tuning questions", cases(TUNING));
    measurement.report("golden set, first half", golden.get(0));
    measurement.report("golden set, second half", golden.get(1));
    measurement.failures(golden.get(0));
  }

  private void report(String name, List<JsonNode> cases) {
    System.out.println("-- " + name);
    var answerable = cases.stream().filter(one -> !mustAbstain(one)).toList();
    var others = cases.stream().filter(GuideMeasurement::mustAbstain).toList();
    print("passed of all " + cases.size(), share(cases, this::passes));
    print("passed of " + answerable.size() + " answerable", share(answerable, this::passes));
    print("abstained of those", share(answerable, this::abstains));
    print("passed of " + others.size() + " unanswerable", share(others, this::passes));
  }

  private void failures(List<JsonNode> cases) {
    for (var one : cases) {
      if (!passes(one)) {
        var answer = Measured.answer(index, one.path("input").asString());
        System.out.println("\n" + one.path("input") + " " + one.path("expect"));
        System.out.println(answer.text());
      }
    }
  }

  private boolean passes(JsonNode one) {
    var answer = Measured.answer(index, one.path("input").asString());
    var expected = one.path("expect");
    if (mustAbstain(one)) {
      return answer.abstained();
    }
    if (expected.has("substring")) {
      return answer.text().contains(expected.path("substring").asString());
    }
    return Pattern.compile(expected.path("regex").asString()).matcher(answer.text()).find();
  }

  private boolean abstains(JsonNode one) {
    return Measured.answer(index, one.path("input").asString()).abstained();
  }

  private static boolean mustAbstain(JsonNode one) {
    return one.path("expect").path("abstains").asBoolean(false);
  }

  private static double share(List<JsonNode> cases, Predicate<JsonNode> which) {
    return (double) cases.stream().filter(which).count() / cases.size();
  }

  /** Every other case of each category. */
  private static List<List<JsonNode>> halves(List<JsonNode> cases) {
    var seen = new TreeMap<String, Integer>();
    var halves = List.of(new ArrayList<JsonNode>(), new ArrayList<JsonNode>());
    for (var one : cases) {
      var number = seen.merge(one.path("category").asString(), 1, Integer::sum);
      halves.get((number + 1) % 2).add(one);
    }
    return List.copyOf(halves);
  }

  private static List<JsonNode> cases(Path file) throws IOException {
    var cases = new ArrayList<JsonNode>();
    Json.parse(Files.readString(file)).path("cases").forEach(cases::add);
    return cases;
  }
}
