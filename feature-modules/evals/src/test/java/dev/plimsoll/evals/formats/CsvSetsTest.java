package dev.plimsoll.evals.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.evals.Samples;
import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.evals.cases.Expectation;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvSetsTest {
  @Test
  void reads_a_case_from_each_record() {
    var cases =
        read(
            """
            input,expected_keyword
            Which port?,9080
            "When, and ""why""?",Monday
            """);
    assertThat(cases.stream().map(EvalCase::input))
        .containsExactly("Which port?", "When, and \"why\"?");
    assertThat(cases.getFirst().expect()).isEqualTo(new Expectation.Substring("9080"));
  }

  @Test
  void reads_columns_in_any_order_and_leaves_empty_ones_out() {
    var cases =
        read("id,category,expected_keyword,input\r\np,ops,9080,Port?\r\n,,Monday,When?\r\n");
    assertThat(cases)
        .containsExactly(
            Samples.question("p", "ops", "Port?", "9080"),
            Samples.question("when", "general", "When?", "Monday"));
  }

  @Test
  void keeps_new_lines_in_quotes_and_counts_them() {
    var text = "input,expected_keyword\n\"one\ntwo\",a\n,b\n";
    assertThatThrownBy(() -> read(text))
        .hasMessage("line 4: input must be a text that is not blank");
  }

  @Test
  void refuses_other_columns() {
    assertThatThrownBy(() -> read("input,keyword\na,b\n"))
        .hasMessage(
            "line 1: header must be input,expected_keyword and perhaps category, id and note,"
                + " separated by commas");
    assertThatThrownBy(() -> read("input,expected_keyword,tone\na,b,c\n"))
        .hasMessageContaining("header must be");
    assertThatThrownBy(() -> read("input;expected_keyword\na;b\n"))
        .hasMessageContaining("separated by commas");
    assertThatThrownBy(() -> read("input,expected_keyword,,\na,b,,\n"))
        .hasMessageContaining("without a column that has no name");
  }

  @Test
  void refuses_a_record_of_another_length() {
    assertThatThrownBy(() -> read("input,expected_keyword\n\na,b,c\n"))
        .hasMessage("line 3: record must be 2 columns wide, but has 3");
  }

  @Test
  void refuses_quotes_that_do_not_close_or_close_too_early() {
    assertThatThrownBy(() -> read("input,expected_keyword\n\"a,b\n"))
        .hasMessage("line 2: quoted value must be closed by a quote");
    assertThatThrownBy(() -> read("input,expected_keyword\n\"a\"b,c\n"))
        .hasMessage("line 2: quoted value must be followed by a comma or a new line");
  }

  @Test
  void refuses_a_quote_that_would_be_part_of_the_value() {
    assertThatThrownBy(() -> read("input, expected_keyword\n\"a, b\", \"c\"\n"))
        .hasMessage("line 2: quoted value must be without a blank before its quote");
  }

  @Test
  void refuses_nothing() {
    assertThatThrownBy(() -> read("\n")).hasMessage("header must be a line that names the columns");
    assertThatThrownBy(() -> read("input,expected_keyword\n"))
        .hasMessage("cases must be at least one");
  }

  @Property
  void reads_any_quoted_cells_as_they_were(
      @ForAll @NotEmpty List<@Size(min = 1, max = 5) List<String>> rows) {
    var text =
        rows.stream()
            .map(cells ->
                cells.stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n"));
    var expected =
        rows.stream()
            .map(cells -> cells.stream().map(CsvSetsTest::plainLines).toList())
            .filter(cells -> cells.size() > 1 || !cells.getFirst().isBlank())
            .toList();
    assertThat(Csv.records(text).stream().map(Csv.Row::cells).toList()).isEqualTo(expected);
  }

  private static String plainLines(String cell) {
    return cell.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static List<EvalCase> read(String text) {
    return ImportFormat.CSV.read(text).cases();
  }
}
