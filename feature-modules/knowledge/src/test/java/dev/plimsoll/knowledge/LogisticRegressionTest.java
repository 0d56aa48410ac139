package dev.plimsoll.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.knowledge.LogisticRegression.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static final List<Row> ROWS =
      List.of(
          new Row(List.of(1.0, 7.0), false),
          new Row(List.of(2.0, 3.0), false),
          new Row(List.of(3.0, 7.0), true),
          new Row(List.of(4.0, 3.0), true));

  @Test
  void tells_what_belongs_by_the_figure_that_matters() {
    var regression = LogisticRegression.fit(ROWS, 0.1);
    assertThat(regression.probability(List.of(1.0, 5.0))).isLessThan(0.2);
    assertThat(regression.probability(List.of(4.0, 5.0))).isGreaterThan(0.8);
    assertThat(regression.weights().getFirst())
        .isGreaterThan(Math.abs(regression.weights().getLast()));
  }

  @Test
  void doubts_more_the_larger_the_penalty() {
    assertThat(LogisticRegression.fit(ROWS, 1).probability(List.of(4.0, 5.0)))
        .isLessThan(LogisticRegression.fit(ROWS, 0.1).probability(List.of(4.0, 5.0)));
  }
}
