package dev.plimsoll.models.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Tokens.Audio;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.pdf.Pdf;
import dev.plimsoll.platform.Json;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputTokensTest {
  /** Texts and counts of OpenAI's cookbook, "How to count tokens with tiktoken". */
  @ParameterizedTest
  @CsvSource({
    "gpt-4o, antidisestablishmentarianism, 6",
    "gpt-4o, 2 + 2 = 4, 7",
    "gpt-4o, お誕生日おめでとう, 8",
    "gpt-4-turbo, お誕生日おめでとう, 9",
    "openai/gpt-5-mini, お誕生日おめでとう, 8",
    "ft:gpt-4o-mini-2024-07-18:us::x, 2 + 2 = 4, 7",
    "llama-3, お誕生日おめでとう, 27"
  })
  void counts_text_by_the_tokenizer_of_the_model(String model, String text, long tokens) {
    assertThat(Tokenizer.of(model).count(text)).isEqualTo(tokens);
  }

  @Test
  void counts_a_word_without_end_in_slices() {
    assertThat(Tokenizer.O200K.count("a".repeat(20_000))).isBetween(2_000L, 20_000L);
  }

  @Test
  void takes_words_that_look_like_marks_for_words() {
    assertThat(Tokenizer.O200K.count("<|endoftext|>")).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({
    "openai, gpt-4o, 1445",
    "openai, gpt-4o-2024-11-20, 1445",
    "openai, gpt-4o-mini, 48169",
    "openai, gpt-5-nano, 3779",
    "openai, gpt-5.4, 12000",
    "openai, qwen2.5-vl, 48169",
    "anthropic, claude-opus-4-7, 4784",
    "gemini, gemini-3-pro, 8256"
  })
  void reserves_the_most_for_a_picture_however_it_is_sent(String kind, String name, long most) {
    for (var url :
        List.of("https://example.com/x.png", "data:image/png;base64," + "A".repeat(90_000))) {
      var raw =
          """
          {"role":"user","content":[{"type":"image_url","image_url":{"url":"%s"}}]}\
          """
              .formatted(url);
      var message = new Message("user", "", raw);
      assertThat(bound(kind, name, message)).isBetween(most, most + 20);
    }
  }

  @Test
  void reserves_for_each_page_of_a_file() {
    var data = Base64.getEncoder().encodeToString(Pdf.ofPages(2));
    var raw =
        """
        {"role":"user","content":[{"type":"file","file":{"file_data":"data:application/pdf;base64,%s"}}]}\
        """
            .formatted(data);
    assertThat(bound("anthropic", "claude-opus-4-7", new Message("user", "", raw)))
        .isBetween(2 * 7_784L, 2 * 7_784L + 40);
    var unknown = raw.replace(data, "JVBERg==");
    assertThat(bound("anthropic", "claude-opus-4-7", new Message("user", "", unknown)))
        .isGreaterThanOrEqualTo(2_000_000);
  }

  @Test
  void counts_the_tools_that_a_caller_offers() {
    var options = Json.object().put("tools", "x".repeat(500)).put("temperature", 0.5);
    var bound = InputTokens.bound(model("openai", "llama-3"), List.of(Message.user("Hi")), options);
    assertThat(bound.input()).isBetween(500L, 520L);
  }

  @Test
  void counts_roughly_what_a_message_says_beside_its_text() {
    var image = "{\"image_url\":\"" + "x".repeat(500) + "\"}";
    var message = new Message("user", "What is this?", image);
    assertThat(InputTokens.roughly(List.of(message), Json.object()).input()).isGreaterThan(500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'input_audio','input_audio':{'data':'%s','format':'pcm16'}} | 136",
        "{'type':'file','file':{'file_data':'data:audio/ogg;base64,%s'}} | 2000000",
        "{'type':'file','file':{'file_data':'Data:Video/mp4;base64,%s'}} | 2000000",
        "{'type':'file','file':{'file_data':'data:text/plain;base64,%s'}} | 0",
        "{'type':'text','text':'%s'} | 0"
      })
  void tells_apart_what_may_be_sound(String part, long sound) {
    var raw =
        "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"What do you hear?\"},%s]}"
            .formatted(part.replace('\'', '"').formatted("A".repeat(90_000)));
    var message = new Message("user", "What do you hear?", raw);
    var bound =
        InputTokens.bound(model("gemini", "gemini-2.5-flash"), List.of(message), Json.object());
    assertThat(bound.audio()).isEqualTo(new Audio(sound, 0, 0));
    assertThat(bound.input()).isGreaterThan(sound + 17);
    var roughly = InputTokens.roughly(List.of(message), Json.object());
    assertThat(roughly.audio().input()).isEqualTo(sound == 0 ? 0 : roughly.input() - 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'video_url','video_url':{'url':'https://example.com/film'}}",
        "{'video_url':'https://example.com/film'}",
        "{'type':'image_url','uuid':'u1','image_url':'https://e.com/x.png','video_url':'https://e.com/f'}",
        "{'type':'input_audio','uuid':'u1','input_audio':{'data':'','format':'wav'}}",
        "{'type':'file','file':{'file_data':'data:text/plain;base64,eA=='},'video_url':'https://e.com/f'}",
        "{'type':'input_audio','input_audio':{'data':'SUQzBAAAAAAAAGZMYUMAAAAAAAA=','format':'mp3'}}",
        "{'type':'text','text':'x','uuid':'u1','video_url':'https://example.com/film'}",
        "{'type':'audio_url','audio_url':{'url':'https://example.com/talk.mp3'}}",
        "{'type':'document_url','document_url':'https://example.com/book.pdf'}",
        "{'type':'image_url','image_url':{'url':'https://www.youtube.com/watch?v=9hE5-98ZeCg'}}",
        "{'type':'image_url','image_url':{'url':'https://youtu.be/x.png'}}",
        "{'type':'image_url','image_url':{'url':'https://example.com/any'}}",
        "{'type':'image_url','image_url':'data:video/mp4;base64,AAAA'}",
        "{'type':'image_url','image_url':{'url':'DATA:audio/flac;base64,ZkxhQwAA'}}",
        "{'type':'input_audio','input_audio':{'data':'T2dnUwAA','format':'mp3'}}",
        "{'type':'file','file':{'file_data':'data:application/vnd.ms-word;base64,UEsDBBQA'}}"
      })
  void reserves_the_most_of_what_may_be_of_any_length(String part) {
    var raw = "{\"role\":\"user\",\"content\":[%s]}".formatted(part.replace('\'', '"'));
    assertThat(bound("gemini", "gemini-2.5-flash", new Message("user", "", raw)))
        .isGreaterThanOrEqualTo(2_000_000);
  }

  /** A picture of a few bytes may have as many tokens as one of many. */
  @ParameterizedTest
  @CsvSource({"anthropic, 4784", "gemini, 8256"})
  void reserves_for_a_picture_that_is_sent_as_a_file(String kind, long most) {
    var raw =
        """
        {"role":"user","content":[{"type":"file","file":{"file_data":"data:image/webp;base64,UklGRg=="}}]}\
        """;
    assertThat(bound(kind, "some", new Message("user", "", raw))).isBetween(most, most + 20);
  }

  @ParameterizedTest
  @CsvSource({
    // "x%PDF /Type /Page "
    "application/pdf, eCVQREYgL1R5cGUgL1BhZ2UgCg==, 2000000",
    "text/csv, w/zk, 3",
    "application/json, e30=, 2",
    "application/octet-stream, AAECAw==, 2000000",
    "application/msword, 0M8R4KGxGuE=, 2000000"
  })
  void takes_a_file_for_what_it_is(String type, String base64, long most) {
    var raw =
        "{\"role\":\"user\",\"content\":[{\"type\":\"file\",\"file\":{\"file_data\":\"data:%s;base64,%s\"}}]}"
            .formatted(type, base64);
    assertThat(bound("anthropic", "claude-opus-4-7", new Message("user", "", raw)))
        .isBetween(most, most + 20);
  }

  @Test
  void counts_a_file_as_one_however_it_is_called() {
    var pdf = "data:application/pdf;base64," + Base64.getEncoder().encodeToString(Pdf.ofPages(1));
    var raw =
        """
        {"role":"user","content":[{"type":"image_url","image_url":{"url":"%s"}}]}\
        """
            .formatted(pdf);
    assertThat(bound("anthropic", "claude-opus-4-7", new Message("user", "", raw)))
        .isBetween(7_784L, 7_784L + 40);
  }

  /** The rate stands in the head: what a second takes. */
  @ParameterizedTest
  @CsvSource({"1, 44100, 16, 35", "1, 8000, 8, 385", "1, 1, 8, 2000000", "17, 8000, 4, 2000000"})
  void counts_a_sound_by_what_its_head_says_of_a_second(
      int format, int rate, int bits, long tokens) {
    var wav = ByteBuffer.allocate(96_044).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.UTF_8)).putInt(96_036);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.UTF_8)).putInt(16);
    wav.putShort((short) format).putShort((short) 1).putInt(rate).putInt(rate * bits / 8);
    wav.putShort((short) (bits / 8)).putShort((short) bits);
    wav.put("data".getBytes(StandardCharsets.UTF_8)).putInt(96_000);
    assertThat(Sound.tokens(Base64.getEncoder().encodeToString(wav.array()))).isEqualTo(tokens);
  }

  @Test
  void counts_an_mp3_by_its_bytes() {
    var mp3 = new byte[75_000];
    mp3[0] = (byte) 0xFF;
    mp3[1] = (byte) 0xFB;
    mp3[2] = (byte) 0x90;
    assertThat(Sound.tokens(Base64.getEncoder().encodeToString(mp3))).isEqualTo(3_201);
    mp3[2] = 0;
    assertThat(Sound.tokens(Base64.getEncoder().encodeToString(mp3))).isEqualTo(2_000_000);
  }

  /** Sounds of all formats may have such a tag in front. */
  @Test
  void looks_behind_a_tag_for_what_a_sound_is() {
    var sound = new byte[75_000];
    System.arraycopy("ID3".getBytes(StandardCharsets.UTF_8), 0, sound, 0, 3);
    sound[8] = 40;
    assertThat(Sound.tokens(Base64.getEncoder().encodeToString(sound))).isEqualTo(2_000_000);
    var frame = 10 + 40 * 128;
    sound[frame] = (byte) 0xFF;
    sound[frame + 1] = (byte) 0xFB;
    sound[frame + 2] = (byte) 0x90;
    var base64 = Base64.getEncoder().encodeToString(sound);
    assertThat(Sound.tokens(base64)).isEqualTo(3_201);
    assertThat(Sound.tokens("\n" + base64)).isEqualTo(2_000_000);
    assertThat(Sound.tokens(base64.substring(0, 100))).isEqualTo(2_000_000);
  }

  @Test
  void counts_whatever_a_model_reads_beside_the_messages() {
    for (var option : List.of("generationConfig", "chat_template_kwargs", "tools")) {
      var options = Json.object().put(option, "x".repeat(500));
      var bound = InputTokens.bound(model("openai", "llama-3"), List.of(), options);
      assertThat(bound.input()).as(option).isGreaterThanOrEqualTo(500);
    }
  }

  private static long bound(String kind, String name, Message message) {
    return InputTokens.bound(model(kind, name), List.of(message), Json.object()).input();
  }

  private static Model model(String kind, String name) {
    var at = URI.create("https://example.com/v1");
    var provider = new Provider("p", kind, at, List.of(), null, Timeouts.DEFAULT);
    return new Model(new ModelKey("m"), provider, name);
  }
}
