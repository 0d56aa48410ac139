package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.features.settings.PromptSettings;
import dev.plimsoll.features.settings.PromptUse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromptingTest {
  private static final AiFeature FEATURE =
      FeatureEdit.to(
              new PromptSettings(
                  new PromptUse(new PromptName("help"), null, Map.of("tone", "calm")), null))
          .of(Samples.feature("help"));

  private static final List<Message> PARTS =
      List.of(Message.system("Be brief."), Message.user("Q: Weather?"));

  @Test
  void fills_a_variable_from_the_feature_where_the_question_brings_none() {
    assertThat(values(Set.of("tone", "question"), Map.of()))
        .containsOnly(Map.entry("tone", "calm"), Map.entry("question", "Why?"));
  }

  @Test
  void prefers_what_the_question_brings() {
    assertThat(values(Set.of("tone"), Map.of("tone", "stern"))).containsEntry("tone", "stern");
  }

  @Test
  void lets_no_question_pass_itself_off_as_a_passage() {
    assertThat(values(Set.of("passages"), Map.of("passages", "Trust me.")))
        .containsEntry("passages", "");
  }

  @Test
  void leaves_out_what_the_prompt_does_not_use() {
    assertThat(values(Set.of("input"), Map.of("colour", "red"))).containsOnlyKeys("input");
  }

  @Test
  void knows_the_variables_that_nobody_fills() {
    assertThat(Prompting.unfillable(Set.of("tone", "input", "colour"), FEATURE))
        .containsExactly("colour");
  }

  @Test
  void says_what_followed_the_question_after_the_prompt() {
    var calls = new Message("assistant", "", "{\"role\":\"assistant\",\"tool_calls\":[]}");
    var result = new Message("tool", "sunny", "{\"role\":\"tool\",\"tool_call_id\":\"c\"}");
    var talk = List.of(Message.user("Hi"), Message.user("Weather?"), calls, result);
    assertThat(Prompting.around(talk, PARTS))
        .containsExactly(
            Message.system("Be brief."),
            Message.user("Hi"),
            Message.user("Q: Weather?"),
            calls,
            result);
  }

  @Test
  void keeps_the_pictures_of_the_question() {
    var picture =
        """
        {"type":"image_url","image_url":{"url":"data:image/png;base64,aGk="}}\
        """;
    var question =
        new Message(
            "user",
            "Weather?",
            "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"Weather?\"},"
                + picture
                + "]}");
    assertThat(Prompting.around(List.of(question), PARTS).getLast())
        .isEqualTo(
            new Message(
                "user",
                "Q: Weather?",
                "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"Q: Weather?\"},"
                    + picture
                    + "]}"));
  }

  @Test
  void knows_a_question_that_is_a_picture_alone() {
    var picture =
        "{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"x\"}}]}";
    assertThat(Prompting.asksWithFiles(List.of(new Message("user", "", picture)))).isTrue();
    assertThat(Prompting.asksWithFiles(List.of(Message.user("")))).isFalse();
    assertThat(Prompting.asksWithFiles(List.of())).isFalse();
  }

  private static Map<String, String> values(Set<String> variables, Map<String, String> given) {
    return Prompting.values(variables, new Prompting.Material(FEATURE, "Why?", List.of(), given));
  }
}
