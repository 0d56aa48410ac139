package dev.plimsoll.knowledge;

import static dev.plimsoll.knowledge.Measured.print;

import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures how well the built-in model answers from the guide, as the questions are and with a
 * typing error in each: on the questions by which it was fitted, and on the guide's golden set, by
 * which it was not. To be run by hand: the path of the golden set is the argument.
 */
final class GuideMeasurement {
  static final Path QUESTIONS = Path.of("src/test/resources/questions.json");

  private final Measured.Shelf guide;
  private final Map<String, Answered> answers = new HashMap<>();

  private GuideMeasurement(Measured.Shelf guide) {
    this.guide = guide;
  }

  public static void main(String[] arguments) throws IOException {
    var started = System.nanoTime();
    var measurement = new GuideMeasurement(Measured.guide());
    print("seconds to embed and index", (System.nanoTime() - started) / 1e9);
    var golden = cases(Path.of(arguments[0]));
    measurement.report("questions of the fit", cases(QUESTIONS));
    measurement.report("golden set", golden);
    measurement.failures(golden);
  }

  private void report(String name, List<JsonNode> cases) {
    System.out.println("-- " + name);
    var answerable = cases.stream().filter(one -> !mustAbstain(one)).toList();
    var others = cases.stream().filter(GuideMeasurement::mustAbstain).toList();
    print("passed of all " + cases.size(), share(cases, this::passes));
    print("passed of " + answerable.size() + " answerable", share(answerable, this::passes));
    print("begins with the fact", share(answerable, this::beginsWithTheFact));
    print("abstained of those", share(answerable, this::abstains));
    print("passed of " + others.size() + " unanswerable", share(others, this::passes));
    var misspelt = answerable.stream().map(GuideMeasurement::misspelt).toList();
    print("passed of answerable, misspelt", share(misspelt, this::passes));
    print("abstained of answerable, misspelt", share(misspelt, this::abstains));
    var started = System.nanoTime();
    cases.forEach(one -> Measured.answer(guide, one.path("input").asString()));
    print("ms a question", (System.nanoTime() - started) / 1e6 / cases.size());
    print("words an answer", answerable.stream().mapToInt(this::words).average().orElse(0));
  }

  private void failures(List<JsonNode> cases) {
    for (var one : cases) {
      if (!passes(one)) {
        System.out.println("\n" + one.path("input") + " " + one.path("expect"));
        System.out.println(answer(one).text());
      }
    }
  }

  private boolean passes(JsonNode one) {
    return passes(one, answer(one));
  }

  /** Whether an answer is what a case expects. */
  static boolean passes(JsonNode one, Answered answer) {
    return mustAbstain(one) ? answer.abstained() : holdsFact(one, answer.text());
  }

  private boolean beginsWithTheFact(JsonNode one) {
    return holdsFact(one, answer(one).text().split("\\n\\n(?! )", 2)[0]);
  }

  static boolean holdsFact(JsonNode one, String text) {
    var expected = one.path("expect");
    return expected.has("substring")
        ? text.contains(expected.path("substring").asString())
        : Pattern.compile(expected.path("regex").asString()).matcher(text).find();
  }

  private boolean abstains(JsonNode one) {
    return answer(one).abstained();
  }

  private int words(JsonNode one) {
    return answer(one).text().split("\\s+").length;
  }

  private Answered answer(JsonNode one) {
    return answers.computeIfAbsent(
        one.path("input").asString(), question -> Measured.answer(guide, question));
  }

  private static JsonNode misspelt(JsonNode one) {
    var misspelt = (ObjectNode) one.deepCopy();
    return misspelt.put("input", Misspelling.of(one.path("input").asString()));
  }

  static boolean mustAbstain(JsonNode one) {
    return one.path("expect").path("abstains").asBoolean(false);
  }

  private static double share(List<JsonNode> cases, Predicate<JsonNode> which) {
    return (double) cases.stream().filter(which).count() / cases.size();
  }

  static List<JsonNode> cases(Path file) throws IOException {
    var cases = new ArrayList<JsonNode>();
    Json.parse(Files.readString(file)).path("cases").forEach(cases::add);
    return cases;
  }
}
