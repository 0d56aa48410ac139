package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvCellTest {
  @Test
  void spoils_what_a_spreadsheet_would_run() {
    assertThat(CsvCell.of("=HYPERLINK(\"http://x\")"))
        .isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
    assertThat(CsvCell.of("+1")).isEqualTo("'+1");
    assertThat(CsvCell.of("-1+1")).isEqualTo("'-1+1");
    assertThat(CsvCell.of("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(CsvCell.of("\tx")).isEqualTo("\"'\tx\"");
    assertThat(CsvCell.of(" \u00a0=1+1")).isEqualTo("' \u00a0=1+1");
    assertThat(CsvCell.of("\ufeff@x")).isEqualTo("'\ufeff@x");
    assertThat(CsvCell.of("\uff1d1+1")).isEqualTo("'\uff1d1+1");
    assertThat(CsvCell.of("\u200b=1+1")).isEqualTo("'\u200b=1+1");
    assertThat(CsvCell.of(" plain")).isEqualTo(" plain");
    assertThat(CsvCell.of("a, \"b\"\nc")).isEqualTo("\"a, \"\"b\"\"\nc\"");
    assertThat(CsvCell.of("plain = text")).isEqualTo("plain = text");
  }

  @Test
  void spoils_what_begins_a_cell_for_a_spreadsheet_that_parts_them_elsewhere() {
    assertThat(CsvCell.of(";=1+1")).isEqualTo("\";'=1+1\"");
    assertThat(CsvCell.of("Hi; @x")).isEqualTo("\"Hi; '@x\"");
    assertThat(CsvCell.of("a\t=b\n+c")).isEqualTo("\"a\t'=b\n'+c\"");
    assertThat(CsvCell.of("To do:\n- this\n- that")).isEqualTo("\"To do:\n- this\n- that\"");
  }
}
