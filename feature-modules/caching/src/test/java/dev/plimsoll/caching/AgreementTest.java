package dev.plimsoll.caching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Port 9080.             | port 9080.                 | 0.10 | true
          The port is 9080.      | It listens on port 9080.   | 0.85 | true
          The port is 9080.      | The port is 9443.          | 0.95 | false
          The port is 9080.      | It listens on port 9080.   | 0.75 | false
          Yes, you can.          | No, you cannot.            | 0.90 | false
          It is included.        | It is excluded.            | 0.95 | false
          """)
  void takes_answers_for_the_same_only_when_nothing_speaks_against_it(
      String one, String other, double closeness, boolean agree) {
    assertThat(Agreement.between(one, other, closeness)).isEqualTo(agree);
  }
}
