package dev.plimsoll.calls.exchange;

import static dev.plimsoll.calls.SomeCalls.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.domain.FeatureKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationLinesTest {
  private static final String TALK =
      """
      {"feature":"help","user":"kim","at":"2026-11-16T09:30:00Z","model":"other-1","messages":[\
      {"role":"user","content":"Where?"},{"role":"assistant","content":"There."},\
      {"role":"user","content":"And when?"},{"role":"assistant","content":"Now [1]."}],\
      "passages":[{"title":"Times","text":"It is now."}]}
      """;
  private static final String ANSWER_APART =
      """
      {"turn":1,"messages":[{"role":"user","content":"Does it help?"}],"answer":"Yes.",\
      "passages":[{"id":"p7","text":"It helps."}]}
      """;

  @Test
  void makes_a_call_of_each_question_and_its_answer() {
    var talk = talks(TALK).getFirst();
    assertThat(talk.title()).isEqualTo("Where?");
    assertThat(talk.calls())
        .extracting(record -> record.call().started().input() + " " + record.call().answer())
        .containsExactly("Where? There.", "And when? Now [1].");
    var last = talk.calls().getLast();
    assertThat(last.call().started().channel()).isEqualTo(Channel.IMPORT);
    assertThat(last.call().started().asker().user().value()).isEqualTo("kim");
    assertThat(last.call().rung().name()).isEqualTo("old-bot");
    assertThat(last.call().model().servedModel()).isEqualTo("other-1");
    assertThat(last.call().at()).isEqualTo(Instant.parse("2026-11-16T09:30:00.001Z"));
    assertThat(last.detail().passages())
        .singleElement()
        .returns("Times", passage -> passage.title());
    assertThat(last.detail().messages()).hasSize(3);
  }

  @Test
  void takes_an_answer_that_stands_apart_and_ignores_what_it_does_not_know() {
    var call = talks(ANSWER_APART).getFirst().calls().getFirst();
    assertThat(call.call().answer()).isEqualTo("Yes.");
    assertThat(call.call().feature()).isEqualTo(new FeatureKey("triage"));
    assertThat(call.call().at()).isEqualTo(NOON);
    assertThat(call.detail().passages()).singleElement().returns("p7", passage -> passage.title());
  }

  @Test
  void reads_past_a_byte_order_mark() {
    assertThat(talks("\uFEFF" + TALK)).isEqualTo(talks(TALK));
  }

  @Test
  void knows_a_line_again() {
    var first = talks(TALK).getFirst();
    assertThat(talks(TALK + "\n\n" + TALK)).containsExactly(first);
    assertThat(talks(ANSWER_APART).getFirst().id()).isNotEqualTo(first.id());
    assertThat(ids(first)).isEqualTo(ids(talks(TALK).getFirst()));
  }

  @Test
  void tells_every_wrong_line_and_field() {
    var text =
        """
        not JSON
        {"messages":[{"role":"user","content":"Hi"}]}
        {"messages":[{"role":"bot","content":"Hi"}]}
        {"messages":[{"role":"user","content":""}],"answer":"x"}
        {"messages":[{"role":"assistant","content":"Hello"}]}
        {"at":"yesterday","messages":[{"role":"user","content":"Hi"}],"answer":"x"}
        {"at":"2027-01-01T00:00:00Z","messages":[{"role":"user","content":"Hi"}],"answer":"x"}
        {"feature":"No Key","messages":[{"role":"user","content":"Hi"}],"answer":"x"}
        {"passages":[{"id":"1"}],"messages":[{"role":"user","content":"Hi"}],"answer":"x"}
        """;
    var invalid = catchThrowableOfType(InvalidImport.class, () -> talks(text));
    assertThat(invalid.problems())
        .extracting(problem -> problem.line() + " " + problem.field())
        .containsExactly(
            "1 line",
            "2 messages",
            "3 messages[0].role",
            "4 messages[0].content",
            "5 messages[0].role",
            "6 at",
            "7 at",
            "8 feature",
            "9 passages[0].text");
    assertThat(invalid).hasMessageStartingWith("line 1: line must be a JSON object");
  }

  @Test
  void refuses_a_file_without_conversations_and_a_source_without_a_name() {
    assertThatThrownBy(() -> talks(" \n")).isInstanceOf(InvalidImport.class);
    assertThatThrownBy(() -> new ImportFile(" ", null, TALK))
        .isInstanceOf(InvalidImport.class)
        .hasMessage("source must be 1 to 64 characters");
  }

  private static List<String> ids(ImportedTalk talk) {
    return talk.calls().stream().map(CallRecord::call).map(call -> call.id().value()).toList();
  }

  private static List<ImportedTalk> talks(String text) {
    var file = new ImportFile("old-bot", new FeatureKey("triage"), text);
    var talks = new ArrayList<ImportedTalk>();
    ConversationLines.read(file, NOON, talks::addAll);
    return talks;
  }
}
