package dev.plimsoll.serving.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.answers.Ask;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.guardrails.InputText.Source;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputTextsTest {
  @Test
  void are_all_messages_by_who_says_them_and_the_variables() {
    var texts =
        InputTexts.of(
            ask(
                Map.of("tone", "friendly"),
                Message.system("Be brief."),
                Message.user("One"),
                Message.assistant("Two"),
                new Message("tool", "Three", null),
                Message.user("Four")));
    assertThat(texts)
        .extracting(text -> text.source(), text -> text.text())
        .containsExactly(
            tuple(Source.INSTRUCTIONS, "Be brief."),
            tuple(Source.EARLIER, "One"),
            tuple(Source.ANSWER, "Two"),
            tuple(Source.TOOL, "Three"),
            tuple(Source.QUESTION, "Four"),
            tuple(Source.QUESTION, "friendly"));
  }

  @Test
  void have_the_words_of_every_part_and_no_pictures() {
    var raw =
        """
        {"role":"user","content":[
          {"type":"text","text":"Look"},
          {"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}},
          {"type":"input_audio","input_audio":{"data":"AAAA","format":"mp3"}},
          {"type":"file","file":{"filename":"orders.txt","file_data":"data:text/plain;base64,AAAA"}},
          {"type":"text","text":"here"}]}
        """;
    assertThat(InputTexts.of(ask(Map.of(), new Message("user", "Look\nhere", raw))))
        .extracting(text -> text.text())
        .containsExactly("Look\norders.txt\nhere");
  }

  @Test
  void have_what_the_model_said_to_tools() {
    var raw =
        """
        {"role":"assistant","content":null,"tool_calls":[
          {"id":"1","type":"function","function":{"name":"mail","arguments":"{\\"to\\":\\"uma\\"}"}}]}
        """;
    assertThat(InputTexts.of(ask(Map.of(), new Message("assistant", "", raw))))
        .extracting(text -> text.text())
        .containsExactly("mail\n{\"to\":\"uma\"}");
  }

  private static Ask ask(Map<String, String> variables, Message... messages) {
    return new Ask(
        new FeatureKey("help"),
        Samples.UMA,
        Channel.API,
        null,
        List.of(messages),
        variables,
        Json.object(),
        false);
  }
}
