package dev.plimsoll.models.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Tokens.Audio;
import dev.plimsoll.models.anthropic.AnthropicProtocols;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.gemini.GeminiProtocols;
import dev.plimsoll.models.http.ProviderProtocol;
import dev.plimsoll.models.http.Requests;
import dev.plimsoll.models.openai.OpenAiProtocols;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tokens of a call in each form in which providers report them, beside what they come to by
 * hand: the table of the benchmarks, and {@code ./plimsoll table usage}. The question is {@code
 * Hi}, one token, and the answer is {@code Hello there.}, three tokens.
 */
class UsageTableTest {
  private static final Path README = Path.of("../../bench/README.md");
  private static final Path TABLE = Path.of("target/tables/usage.md");

  private static final ModelRequest HI = Requests.request(true, "{}", Message.user("Hi"));

  /**
   * Tokens as a provider reports them.
   *
   * @param estimated whether some of those by hand are not the provider's
   */
  record Form(Kind kind, String name, String usage, Tokens byHand, boolean estimated) {
    static Form read(String line) {
      var cells = line.split(" \\| ", -1);
      var numbers = Stream.of(cells).skip(3).limit(9).mapToLong(Long::parseLong).toArray();
      return new Form(
          Kind.valueOf(cells[0]),
          cells[1],
          cells[2],
          new Tokens(numbers[0], numbers[1], numbers[2], numbers[4], numbers[5], numbers[3])
              .with(new Audio(numbers[6], numbers[7], numbers[8])),
          cells[12].equals("yes"));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Form> forms() {
    return FORMS.lines().map(Form::read).toList();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void come_to_what_they_are_by_hand(Form form) {
    var whole = form.kind.whole(form.usage);
    assertThat(whole.tokens()).isEqualTo(form.byHand);
    assertThat(whole.estimated()).isEqualTo(form.estimated);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void are_the_same_at_the_end_of_a_stream(Form form) {
    var streamed = form.kind.streamed(form.usage);
    assertThat(streamed.tokens()).isEqualTo(form.byHand);
    assertThat(streamed.estimated()).isEqualTo(form.estimated);
  }

  @Test
  void is_among_the_benchmarks() throws IOException {
    var table = table();
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, table + "\n");
    assertThat(Files.readString(README))
        .as("The table of usage; the right one is in " + TABLE.toAbsolutePath())
        .contains(table);
  }

  private static String table() {
    var lines = new ArrayList<String>();
    lines.add("| Form | Reported | By hand | Reconciled |");
    lines.add("|---|---|---|---|");
    for (var form : forms()) {
      var found = form.kind.whole(form.usage);
      lines.add(
          "| %s | `%s` | %s | %s |"
              .formatted(
                  form.name,
                  form.usage.replace("\"", ""),
                  words(form.byHand, form.estimated),
                  words(found.tokens(), found.estimated())));
    }
    return String.join("\n", lines);
  }

  /** Such as {@code 100 (60 read) + 40 (30 thoughts)}: input and output. */
  private static String words(Tokens tokens, boolean estimated) {
    var of = new ArrayList<String>();
    add(of, tokens.cachedRead(), "read");
    add(of, tokens.cachedWrite(), "written");
    add(of, tokens.cachedWriteLong(), "for an hour");
    add(of, tokens.audio().input(), "new sound");
    add(of, tokens.audio().cachedRead(), "sound read");
    var ofOutput = new ArrayList<String>();
    add(ofOutput, tokens.reasoning(), "thoughts");
    add(ofOutput, tokens.audio().output(), "sound");
    return tokens.input()
        + inBrackets(of)
        + " + "
        + tokens.output()
        + inBrackets(ofOutput)
        + (estimated ? ", estimated" : "");
  }

  private static String inBrackets(List<String> parts) {
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private static void add(List<String> of, long tokens, String what) {
    if (tokens > 0) {
      of.add(tokens + " " + what);
    }
  }

  enum Kind {
    OPENAI {
      @Override
      ProviderProtocol protocol() {
        return OpenAiProtocols.protocol();
      }

      @Override
      String body(String usage) {
        return """
        {"choices":[{"index":0,"message":{"role":"assistant","content":"Hello there."},\
        "finish_reason":"stop"}],"usage":%s}\
        """
            .formatted(usage);
      }

      @Override
      String[] pieces(String usage) {
        return new String[] {
          "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hello there.\"}}]}",
          "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}",
          "{\"choices\":[],\"usage\":" + usage + "}",
          "[DONE]"
        };
      }
    },
    ANTHROPIC {
      @Override
      ProviderProtocol protocol() {
        return AnthropicProtocols.protocol();
      }

      @Override
      String body(String usage) {
        return """
        {"type":"message","content":[{"type":"text","text":"Hello there."}],\
        "stop_reason":"end_turn","usage":%s}\
        """
            .formatted(usage);
      }

      @Override
      String[] pieces(String usage) {
        return new String[] {
          "{\"type\":\"message_start\",\"message\":{\"usage\":" + usage + "}}",
          """
          {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}\
          """,
          """
          {"type":"content_block_delta","index":0,\
          "delta":{"type":"text_delta","text":"Hello there."}}\
          """,
          "{\"type\":\"content_block_stop\",\"index\":0}",
          """
          {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":%s}\
          """
              .formatted(usage),
          "{\"type\":\"message_stop\"}"
        };
      }
    },
    GEMINI {
      @Override
      ProviderProtocol protocol() {
        return GeminiProtocols.protocol();
      }

      @Override
      String body(String usage) {
        return """
        {"candidates":[{"content":{"parts":[{"text":"Hello there."}]},\
        "finishReason":"STOP"}],"usageMetadata":%s}\
        """
            .formatted(usage);
      }

      @Override
      String[] pieces(String usage) {
        return new String[] {
          "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Hello there.\"}]}}]}",
          "{\"candidates\":[{\"finishReason\":\"STOP\"}],\"usageMetadata\":" + usage + "}"
        };
      }
    };

    abstract ProviderProtocol protocol();

    abstract String body(String usage);

    abstract String[] pieces(String usage);

    Answered whole(String usage) {
      return (Answered) Requests.whole(protocol(), body(usage));
    }

    Answered streamed(String usage) {
      return (Answered) Requests.streamed(protocol(), HI, pieces(usage));
    }
  }

  /**
   * A form in each line: the kind, its name, what is reported, and by hand: input, of it read from
   * the cache, written to it, of that for an hour; output, of it thoughts; sounds that are new,
   * read from the cache, said; what is estimated.
   */
  private static final String FORMS =
      """
      OPENAI | OpenAI | {"prompt_tokens":2006,"completion_tokens":300,"total_tokens":2306,"prompt_tokens_details":{"cached_tokens":1920,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":192,"audio_tokens":0}} | 2006 | 1920 | 0 | 0 | 300 | 192 | 0 | 0 | 0 | no
      OPENAI | Azure | {"prompt_tokens":12,"completion_tokens":8,"total_tokens":20,"prompt_tokens_details":null,"completion_tokens_details":null} | 12 | 0 | 0 | 0 | 8 | 0 | 0 | 0 | 0 | no
      ANTHROPIC | Anthropic | {"input_tokens":2095,"cache_creation_input_tokens":2051,"cache_read_input_tokens":2000,"cache_creation":{"ephemeral_5m_input_tokens":51,"ephemeral_1h_input_tokens":2000},"output_tokens":503} | 6146 | 2000 | 2051 | 2000 | 503 | 0 | 0 | 0 | 0 | no
      ANTHROPIC | Anthropic, without a cache | {"input_tokens":25,"cache_creation_input_tokens":null,"cache_read_input_tokens":null,"output_tokens":15} | 25 | 0 | 0 | 0 | 15 | 0 | 0 | 0 | 0 | no
      GEMINI | Gemini, thoughts outside | {"promptTokenCount":1000,"cachedContentTokenCount":600,"candidatesTokenCount":50,"thoughtsTokenCount":200,"totalTokenCount":1250} | 1000 | 600 | 0 | 0 | 250 | 200 | 0 | 0 | 0 | no
      GEMINI | Gemini, thoughts inside | {"promptTokenCount":341,"candidatesTokenCount":3362,"thoughtsTokenCount":3347,"totalTokenCount":3703} | 341 | 0 | 0 | 0 | 3362 | 3347 | 0 | 0 | 0 | no
      GEMINI | Gemini, results of tools | {"promptTokenCount":100,"toolUsePromptTokenCount":40,"candidatesTokenCount":10,"totalTokenCount":150} | 140 | 0 | 0 | 0 | 10 | 0 | 0 | 0 | 0 | no
      OPENAI | Gemini, OpenAI wire | {"prompt_tokens":100,"completion_tokens":10,"total_tokens":410} | 100 | 0 | 0 | 0 | 310 | 0 | 0 | 0 | 0 | no
      OPENAI | OpenRouter | {"prompt_tokens":1000,"completion_tokens":500,"total_tokens":1500,"cost":0.0123,"prompt_tokens_details":{"cached_tokens":100,"cache_write_tokens":400},"completion_tokens_details":{"reasoning_tokens":320}} | 1000 | 100 | 400 | 0 | 500 | 320 | 0 | 0 | 0 | no
      OPENAI | LiteLLM | {"prompt_tokens":1000,"completion_tokens":500,"total_tokens":1500,"cache_creation_input_tokens":400,"cache_read_input_tokens":100,"prompt_tokens_details":{"cached_tokens":100}} | 1000 | 100 | 400 | 0 | 500 | 0 | 0 | 0 | 0 | no
      OPENAI | LiteLLM, cache without details | {"prompt_tokens":1000,"completion_tokens":500,"total_tokens":1500,"cache_creation_input_tokens":400,"cache_read_input_tokens":100} | 1000 | 100 | 400 | 0 | 500 | 0 | 0 | 0 | 0 | no
      OPENAI | Portkey, cache beside the prompt | {"prompt_tokens":3,"completion_tokens":500,"total_tokens":1503,"cache_creation_input_tokens":400,"cache_read_input_tokens":600} | 1003 | 600 | 400 | 0 | 500 | 0 | 0 | 0 | 0 | no
      OPENAI | DeepSeek | {"prompt_tokens":1000,"completion_tokens":500,"total_tokens":1500,"prompt_cache_hit_tokens":300,"prompt_cache_miss_tokens":700,"completion_tokens_details":{"reasoning_tokens":200}} | 1000 | 300 | 0 | 0 | 500 | 200 | 0 | 0 | 0 | no
      OPENAI | xAI, thoughts outside | {"prompt_tokens":100,"completion_tokens":10,"total_tokens":410,"prompt_tokens_details":{"cached_tokens":98},"completion_tokens_details":{"reasoning_tokens":300}} | 100 | 98 | 0 | 0 | 310 | 300 | 0 | 0 | 0 | no
      OPENAI | Mistral | {"prompt_tokens":125,"completion_tokens":48,"total_tokens":173,"num_cached_tokens":64,"prompt_tokens_details":{"cached_tokens":64}} | 125 | 64 | 0 | 0 | 48 | 0 | 0 | 0 | 0 | no
      OPENAI | Moonshot | {"prompt_tokens":125,"completion_tokens":48,"total_tokens":173,"cached_tokens":64} | 125 | 64 | 0 | 0 | 48 | 0 | 0 | 0 | 0 | no
      OPENAI | Groq | {"queue_time":0.04,"prompt_tokens":24,"prompt_time":0.01,"completion_tokens":377,"completion_time":0.6,"total_tokens":401,"total_time":0.7} | 24 | 0 | 0 | 0 | 377 | 0 | 0 | 0 | 0 | no
      OPENAI | Ollama | {"prompt_tokens":26,"completion_tokens":298,"total_tokens":324} | 26 | 0 | 0 | 0 | 298 | 0 | 0 | 0 | 0 | no
      OPENAI | Ollama, prompt in its cache | {"prompt_tokens":0,"completion_tokens":298,"total_tokens":298} | 1 | 0 | 0 | 0 | 298 | 0 | 0 | 0 | 0 | yes
      OPENAI | vLLM | {"prompt_tokens":9,"total_tokens":21,"completion_tokens":12,"prompt_tokens_details":null} | 9 | 0 | 0 | 0 | 12 | 0 | 0 | 0 | 0 | no
      OPENAI | texts | {"prompt_tokens":"12","completion_tokens":"34","total_tokens":"46"} | 12 | 0 | 0 | 0 | 34 | 0 | 0 | 0 | 0 | no
      OPENAI | fractions | {"prompt_tokens":12.0,"completion_tokens":34.5,"total_tokens":46.5} | 12 | 0 | 0 | 0 | 34 | 0 | 0 | 0 | 0 | no
      OPENAI | the total only | {"total_tokens":46} | 43 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      OPENAI | empty | {} | 1 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      OPENAI | none | null | 1 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      OPENAI | a list | [1,2,3] | 1 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      OPENAI | zeros beside text | {"prompt_tokens":0,"completion_tokens":0,"total_tokens":0} | 1 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      OPENAI | nulls | {"prompt_tokens":12,"completion_tokens":null,"total_tokens":12} | 12 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      OPENAI | negative | {"prompt_tokens":-5,"completion_tokens":-40,"total_tokens":-45} | 1 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      OPENAI | beyond sense | {"prompt_tokens":9223372036854775807,"completion_tokens":1e300,"total_tokens":1e300} | 1 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      OPENAI | more read than there is | {"prompt_tokens":50,"completion_tokens":5,"total_tokens":55,"prompt_tokens_details":{"cached_tokens":60}} | 50 | 50 | 0 | 0 | 5 | 0 | 0 | 0 | 0 | no
      OPENAI | more thoughts than output | {"prompt_tokens":50,"completion_tokens":5,"total_tokens":55,"completion_tokens_details":{"reasoning_tokens":60}} | 50 | 0 | 0 | 0 | 5 | 5 | 0 | 0 | 0 | no
      OPENAI | a total below its parts | {"prompt_tokens":50,"completion_tokens":5,"total_tokens":7} | 50 | 0 | 0 | 0 | 5 | 0 | 0 | 0 | 0 | no
      OPENAI | OpenAI, sounds | {"prompt_tokens":332,"completion_tokens":480,"total_tokens":812,"prompt_tokens_details":{"audio_tokens":300,"cached_tokens":0,"text_tokens":32},"completion_tokens_details":{"audio_tokens":400,"reasoning_tokens":0,"text_tokens":80}} | 332 | 0 | 0 | 0 | 480 | 0 | 300 | 0 | 400 | no
      OPENAI | OpenAI, sounds in the cache | {"prompt_tokens":1400,"completion_tokens":50,"total_tokens":1450,"prompt_tokens_details":{"audio_tokens":1000,"cached_tokens":1152,"cached_tokens_details":{"audio_tokens":896,"text_tokens":256}}} | 1400 | 1152 | 0 | 0 | 50 | 0 | 104 | 896 | 0 | no
      OPENAI | OpenRouter, sounds beside a cache | {"prompt_tokens":1000,"completion_tokens":50,"total_tokens":1050,"prompt_tokens_details":{"cached_tokens":600,"cache_write_tokens":0,"audio_tokens":300,"video_tokens":0},"completion_tokens_details":{"reasoning_tokens":0,"image_tokens":0,"audio_tokens":0}} | 1000 | 600 | 0 | 0 | 50 | 0 | 300 | 0 | 0 | no
      OPENAI | Gemini, OpenAI wire, sounds not told | {"completion_tokens":16,"extra_properties":{"google":{"traffic_type":"ON_DEMAND"}},"prompt_tokens":1139,"total_tokens":1155} | 1139 | 0 | 0 | 0 | 16 | 0 | 0 | 0 | 0 | no
      OPENAI | sounds, more than the rest of a cache | {"prompt_tokens":1000,"completion_tokens":50,"total_tokens":1050,"prompt_tokens_details":{"cached_tokens":600,"audio_tokens":700}} | 1000 | 600 | 0 | 0 | 50 | 0 | 400 | 300 | 0 | no
      OPENAI | more sound than there is | {"prompt_tokens":50,"completion_tokens":5,"total_tokens":55,"prompt_tokens_details":{"audio_tokens":60},"completion_tokens_details":{"audio_tokens":9,"reasoning_tokens":2}} | 50 | 0 | 0 | 0 | 5 | 0 | 50 | 0 | 5 | no
      OPENAI | more sound read than there is | {"prompt_tokens":50,"completion_tokens":5,"total_tokens":55,"prompt_tokens_details":{"audio_tokens":20,"cached_tokens":10,"cached_tokens_details":{"audio_tokens":30}}} | 50 | 10 | 0 | 0 | 5 | 0 | 10 | 10 | 0 | no
      OPENAI | sound null and negative | {"prompt_tokens":50,"completion_tokens":5,"total_tokens":55,"prompt_tokens_details":{"audio_tokens":null,"cached_tokens_details":null},"completion_tokens_details":{"audio_tokens":-7}} | 50 | 0 | 0 | 0 | 5 | 0 | 0 | 0 | 0 | no
      ANTHROPIC | Anthropic, empty | {} | 1 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      ANTHROPIC | Anthropic, zeros | {"input_tokens":0,"output_tokens":0} | 1 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      ANTHROPIC | Anthropic, negative | {"input_tokens":-3,"cache_read_input_tokens":-1,"output_tokens":-4} | 1 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      ANTHROPIC | Anthropic, beyond sense | {"input_tokens":1e18,"output_tokens":9223372036854775807} | 1 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      ANTHROPIC | Anthropic, texts | {"input_tokens":"12","output_tokens":"34"} | 12 | 0 | 0 | 0 | 34 | 0 | 0 | 0 | 0 | no
      GEMINI | Gemini, sounds | {"promptTokenCount":1935,"candidatesTokenCount":12,"totalTokenCount":2007,"promptTokensDetails":[{"modality":"TEXT","tokenCount":15},{"modality":"AUDIO","tokenCount":1920}],"thoughtsTokenCount":60} | 1935 | 0 | 0 | 0 | 72 | 60 | 1920 | 0 | 0 | no
      GEMINI | Gemini, sounds in the cache | {"promptTokenCount":1935,"cachedContentTokenCount":1830,"candidatesTokenCount":12,"totalTokenCount":1947,"promptTokensDetails":[{"modality":"TEXT","tokenCount":15},{"modality":"AUDIO","tokenCount":1920}],"cacheTokensDetails":[{"modality":"AUDIO","tokenCount":1820},{"modality":"TEXT","tokenCount":10}]} | 1935 | 1830 | 0 | 0 | 12 | 0 | 100 | 1820 | 0 | no
      GEMINI | Gemini, spoken | {"promptTokenCount":15,"candidatesTokenCount":250,"totalTokenCount":265,"promptTokensDetails":[{"modality":"TEXT","tokenCount":15}],"candidatesTokensDetails":[{"modality":"AUDIO","tokenCount":250}]} | 15 | 0 | 0 | 0 | 250 | 0 | 0 | 0 | 250 | no
      GEMINI | Gemini, details beyond sense | {"promptTokenCount":15,"candidatesTokenCount":5,"totalTokenCount":20,"promptTokensDetails":[{"modality":"AUDIO","tokenCount":1920},{"modality":"AUDIO"},7,null],"cacheTokensDetails":{"modality":"AUDIO"},"candidatesTokensDetails":[{"modality":"AUDIO","tokenCount":-4},{"tokenCount":3}]} | 15 | 0 | 0 | 0 | 5 | 0 | 15 | 0 | 0 | no
      GEMINI | Gemini, empty | {} | 1 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      GEMINI | Gemini, zeros | {"promptTokenCount":0,"candidatesTokenCount":0,"totalTokenCount":0} | 1 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      GEMINI | Gemini, no candidates | {"promptTokenCount":12,"totalTokenCount":12} | 12 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      GEMINI | Gemini, negative | {"promptTokenCount":-3,"candidatesTokenCount":-4} | 1 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      GEMINI | Gemini, beyond sense | {"promptTokenCount":1e18,"candidatesTokenCount":9223372036854775807} | 1 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | yes
      """;
}
