package dev.plimsoll.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidUsageTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "in the last piece | {\"choices\":[{\"delta\":{}}],\"usage\":{\"total_tokens\":9}} | true",
        "in a piece of its own | {\"choices\":[],\"usage\" : {}} | true",
        "before a piece that adds nothing | {\"choices\":[{}],\"usage\":{}} {\"choices\":[]} | true",
        "so far | {\"choices\":[{}],\"usage\":{}} {\"choices\":[{}]} | false",
        "as none | {\"choices\":[{}],\"usage\":null} | false",
        "in another field | {\"choices\":[{}],\"x_groq\":{\"usage\":{}}} | false"
      })
  void is_last_if_nothing_is_added_after_it(String how, String pieces, boolean last) {
    var said = new SaidUsage();
    Stream.of(pieces.split(" (?=\\{\"choices)", -1)).forEach(said::hear);
    assertThat(said.isLast()).as(how).isEqualTo(last);
  }
}
