package dev.plimsoll.evals.formats;

import static dev.plimsoll.evals.Samples.HELP;
import static dev.plimsoll.evals.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.Samples;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.cases.GoldenSetVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetDocumentTest {
  private static final SetDocument CASES = SetDocument.ofCases(List.of(Samples.question("a")));

  @Test
  void the_first_version_asks_the_feature_of_the_sets_name() {
    var first = CASES.after(null, HELP, "ann", NOON);
    assertThat(first.version()).isEqualTo(1);
    assertThat(first.feature()).isEqualTo(new FeatureKey("help"));
  }

  @Test
  void what_a_file_does_not_say_stays_as_it_was() {
    var first =
        new SetDocument(HELP, new FeatureKey("triage"), "Tickets", CASES.cases())
            .after(null, HELP, "ann", NOON);
    var second = CASES.after(first, HELP, "ben", NOON);
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.saysTheSameAs(first)).isTrue();
  }

  @Test
  void another_case_feature_or_description_says_something_else() {
    var first = CASES.after(null, HELP, "ann", NOON);
    assertThat(says(first, SetDocument.ofCases(List.of(Samples.question("b"))))).isFalse();
    assertThat(says(first, new SetDocument(null, new FeatureKey("x"), null, CASES.cases())))
        .isFalse();
    assertThat(says(first, new SetDocument(null, null, "New", CASES.cases()))).isFalse();
  }

  @Test
  void a_file_for_another_set_is_refused() {
    var other = new SetDocument(new GoldenSetName("other"), null, null, CASES.cases());
    assertThatThrownBy(() -> other.after(null, HELP, "ann", NOON))
        .hasMessage("name must be 'help', but was 'other'");
  }

  @Test
  void the_feature_that_is_asked_for_goes_before_that_of_the_file() {
    var text = "{\"feature\":\"a\",\"cases\":[{\"input\":\"q\",\"expected_keyword\":\"k\"}]}";
    var file = new SetFile(ImportFormat.JSON, text, new FeatureKey("b"));
    assertThat(file.read().feature()).isEqualTo(new FeatureKey("b"));
  }

  private static boolean says(GoldenSetVersion first, SetDocument next) {
    return next.after(first, HELP, "ann", NOON).saysTheSameAs(first);
  }
}
