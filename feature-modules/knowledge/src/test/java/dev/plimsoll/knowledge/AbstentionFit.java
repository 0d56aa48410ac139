package dev.plimsoll.knowledge;

import static dev.plimsoll.knowledge.Measured.print;

import dev.plimsoll.knowledge.LogisticRegression.Row;
import dev.plimsoll.models.extractive.EvidenceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * Fits the decision of the built-in model whether to answer, to the questions in the repository,
 * and writes its weights. The threshold and the figures that are printed are cross-validated: each
 * question is judged by a regression that was fitted without it. To be run by hand after a change
 * of the evidence, of the questions or of much of the guide: the file of the weights is the
 * argument.
 */
final class AbstentionFit {
  private static final int FOLDS = 10;
  private static final double PENALTY = 3;

  /**
   * The share of the questions that the guide does not answer which may be answered all the same.
   */
  private static final double WRONGLY_ANSWERED = 0.14;

  private final List<String> names;
  private final List<Row> rows;

  private AbstentionFit(List<String> names, List<Row> rows) {
    this.names = names;
    this.rows = rows;
  }

  public static void main(String[] arguments) throws IOException {
    var guide = Measured.guide();
    var reader = new EvidenceReader(Measured.EMBEDDINGS, Measured.WORD_PIECES);
    var names = new ArrayList<String>();
    var rows = new ArrayList<Row>();
    for (var one : cases()) {
      var question = one.path("input").asString();
      var figures = reader.figures(question, guide.search(question));
      names.clear();
      names.addAll(figures.keySet());
      rows.add(
          new Row(
              List.copyOf(figures.values()),
              !one.path("expect").path("abstains").asBoolean(false)));
    }
    // Always the same folds, without any order that the questions were written in.
    Collections.shuffle(rows, new Random(45));
    new AbstentionFit(names, rows).fit(Path.of(arguments[0]));
  }

  private static List<JsonNode> cases() throws IOException {
    return GuideMeasurement.cases(GuideMeasurement.QUESTIONS);
  }

  private void fit(Path file) throws IOException {
    var judged = judged();
    var least = quantile(judged, false, 1 - WRONGLY_ANSWERED);
    print("questions", rows.size());
    print("answered of those that the guide does not answer", answered(judged, false, least));
    print("answered of those that it answers", answered(judged, true, least));
    print("area under the curve", area(judged));
    Files.writeString(file, text(LogisticRegression.fit(rows, PENALTY), least));
  }

  private record Judged(double probability, boolean answerable) {}

  private List<Judged> judged() {
    var judged = new ArrayList<Judged>();
    for (var fold = 0; fold < FOLDS; fold++) {
      var others = new ArrayList<Row>();
      for (var i = 0; i < rows.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(rows.get(i));
        }
      }
      var regression = LogisticRegression.fit(others, PENALTY);
      for (var i = fold; i < rows.size(); i += FOLDS) {
        var row = rows.get(i);
        judged.add(new Judged(regression.probability(row.figures()), row.belongs()));
      }
    }
    return judged;
  }

  private static double quantile(List<Judged> judged, boolean answerable, double share) {
    var sorted =
        judged.stream()
            .filter(one -> one.answerable() == answerable)
            .mapToDouble(Judged::probability)
            .sorted()
            .toArray();
    return sorted[(int) (share * sorted.length)];
  }

  private static double answered(List<Judged> judged, boolean answerable, double least) {
    return judged.stream()
        .filter(one -> one.answerable() == answerable)
        .mapToInt(one -> one.probability() >= least ? 1 : 0)
        .average()
        .orElse(0);
  }

  /** How often an answerable question gets a higher probability than another one. */
  private static double area(List<Judged> judged) {
    return judged.stream()
        .filter(Judged::answerable)
        .mapToDouble(answerable ->
            judged.stream()
                .filter(other -> !other.answerable())
                .mapToInt(other -> answerable.probability() > other.probability() ? 1 : 0)
                .average()
                .orElse(0))
        .average()
        .orElse(0);
  }

  private String text(LogisticRegression regression, double least) {
    var lines = new ArrayList<String>();
    lines.add("# Written by AbstentionFit; not to be changed by hand.");
    lines.add(line("intercept", regression.intercept()));
    lines.add(line("least", least));
    for (var i = 0; i < names.size(); i++) {
      lines.add(line(names.get(i), regression.weights().get(i)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "%s=%.4f", name, value);
  }
}
