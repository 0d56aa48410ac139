package dev.plimsoll.serving.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.guardrails.masking.Mask;
import dev.plimsoll.guardrails.masking.MaskedValue;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UnmaskingSinkTest {
  private static final Mask MASK =
      Mask.of(
          List.of(
              new MaskedValue("EMAIL", "anna@example.com"),
              new MaskedValue("PHONE", "555 \"0100\"")),
          List.of());
  private static final String MASKED = "[1] See [EMAIL_1], [PHONE_1][EMAIL_1] or [EMAIL_7]. [";
  private static final String WHOLE =
      "[1] See anna@example.com, 555 \"0100\"anna@example.com or [EMAIL_7]. [";

  private final List<Chunk> heard = new ArrayList<>();
  private final UnmaskingSink sink = new UnmaskingSink(MASK, heard::add);

  @Property
  void says_the_same_however_the_answer_is_cut(
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 55) Integer> cuts) {
    heard.clear();
    pieces(cuts).forEach(piece -> sink.accept(chunk(piece)));
    sink.end();
    assertThat(String.join("", heard.stream().map(Chunk::text).toList())).isEqualTo(WHOLE);
    assertThat(inFrames("/choices/0/delta/content")).isEqualTo(WHOLE);
    var inJson = WHOLE.replace("\"", "\\\"");
    assertThat(inFrames("/choices/0/delta/tool_calls/0/function/arguments")).isEqualTo(inJson);
    assertThat(inFrames("/object")).isEqualTo("chunk".repeat(heard.size()));
    assertThat(
            String.join(
                "", heard.stream().map(chunk -> chunk.otherParts().getFirst().text()).toList()))
        .isEqualTo(inJson);
  }

  @Test
  void passes_on_at_once_what_has_no_placeholder() {
    var chunk = chunk("Good morning");
    sink.accept(chunk);
    assertThat(heard).containsExactly(chunk);
  }

  @Test
  void waits_only_while_a_placeholder_may_become_whole() {
    sink.accept(new Chunk("To [EMA", null));
    assertThat(heard).isEmpty();
    sink.accept(new Chunk("IL_1]", null));
    assertThat(heard).extracting(Chunk::text).containsExactly("To anna@example.com", "");
  }

  private static List<String> pieces(List<Integer> cuts) {
    var pieces = new ArrayList<String>();
    var from = 0;
    for (var cut : cuts.stream().map(cut -> Math.min(cut, MASKED.length())).sorted().toList()) {
      pieces.add(MASKED.substring(from, cut));
      from = cut;
    }
    pieces.add(MASKED.substring(from));
    return pieces;
  }

  private static Chunk chunk(String piece) {
    var frame = Json.object().put("object", "chunk");
    var choice = frame.putArray("choices").addObject().put("index", 0);
    var delta = choice.putObject("delta").put("role", "assistant").put("content", piece);
    var call = delta.putArray("tool_calls").addObject().put("index", 0);
    call.putObject("function").put("arguments", piece);
    return new Chunk(piece, frame.toString(), null, List.of(AnswerPart.arguments(0, piece)));
  }

  private String inFrames(String pointer) {
    return String.join(
        "",
        heard.stream()
            .map(chunk -> Json.parse(requireNonNull(chunk.raw())))
            .map(frame -> frame.at(pointer).asString(""))
            .toList());
  }
}
