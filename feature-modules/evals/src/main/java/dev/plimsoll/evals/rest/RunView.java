package dev.plimsoll.evals.rest;

import dev.plimsoll.domain.Interval;
import dev.plimsoll.evals.results.CategoryResult;
import dev.plimsoll.evals.results.Comparison;
import dev.plimsoll.evals.results.EvalRun;
import dev.plimsoll.evals.results.GradedCase;
import dev.plimsoll.evals.results.PassThreshold;
import dev.plimsoll.evals.results.RunReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A run in the REST API.
 *
 * @param passed whether it reached the threshold; null while it runs, or if none was given
 */
@JsonNaming(SnakeCaseStrategy.class)
record RunView(
    String run,
    String set,
    int version,
    String feature,
    String state,
    @Nullable Boolean passed,
    @Nullable String gate,
    @Nullable Double threshold,
    @Nullable String reason,
    int cases,
    int casesDone,
    int casesPassed,
    int casesFailed,
    int casesWithError,
    double passRate,
    Interval interval,
    List<Category> perCategory,
    @Nullable Previous previous,
    List<String> prompts,
    List<String> models,
    BigDecimal costUsd,
    long durationMs,
    List<CaseView> results) {

  @JsonNaming(SnakeCaseStrategy.class)
  record Category(
      String category,
      int cases,
      int passed,
      double passRate,
      Interval interval,
      @Nullable Double previousPassRate) {
    static Category of(CategoryResult result) {
      var before = result.before();
      return new Category(
          result.category(),
          result.rate().cases(),
          result.rate().passed(),
          result.rate().value(),
          result.rate().interval(),
          before == null ? null : before.value());
    }
  }

  /** The previous finished run. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Previous(
      String run, double passRate, List<String> newlyFailing, List<String> newlyPassing) {
    static @Nullable Previous of(@Nullable Comparison comparison) {
      return comparison == null
          ? null
          : new Previous(
              comparison.previous().id().value(),
              comparison.previous().passRate().value(),
              comparison.newlyFailing(),
              comparison.newlyPassing());
    }
  }

  record CaseView(
      String id,
      String category,
      String status,
      String input,
      String expected,
      String answer,
      String why,
      @Nullable String call) {
    static CaseView of(GradedCase graded) {
      var asked = graded.evalCase();
      var result = graded.result();
      return new CaseView(
          asked.id(),
          asked.category(),
          word(result.status()),
          asked.input(),
          asked.expect().requirement(),
          result.answer(),
          result.why(),
          result.call() == null ? null : result.call().value());
    }
  }

  static RunView of(RunReport report, @Nullable PassThreshold threshold) {
    var run = report.run();
    var passed = passed(run, threshold);
    return new RunView(
        run.id().value(),
        run.set().value(),
        run.version(),
        run.feature().value(),
        word(run.state()),
        passed,
        gate(passed),
        threshold == null ? null : threshold.value(),
        run.reason(),
        run.cases(),
        run.done(),
        run.passed(),
        run.failed(),
        run.errors(),
        run.passRate().value(),
        run.passRate().interval(),
        report.categories().stream().map(Category::of).toList(),
        Previous.of(report.comparison()),
        run.makeup().prompts(),
        run.makeup().models(),
        run.makeup().cost().dollars(),
        run.duration().toMillis(),
        report.judged().stream().map(CaseView::of).toList());
  }

  private static @Nullable Boolean passed(EvalRun run, @Nullable PassThreshold threshold) {
    if (threshold == null || !run.state().isOver()) {
      return null;
    }
    return threshold.isReachedBy(run);
  }

  private static @Nullable String gate(@Nullable Boolean passed) {
    if (passed == null) {
      return null;
    }
    return passed ? "passed" : "failed";
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
