package dev.plimsoll.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.models.api.CallerGone;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.Grounding;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.minilm.MiniLm;
import dev.plimsoll.models.minilm.WordPieces;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ExtractiveTest {
  private static final WordPieces WORD_PIECES = new WordPieces();
  private static final MiniLm MINI_LM = new MiniLm(WORD_PIECES);
  private static final Extractive MODEL = new Extractive(MINI_LM, WORD_PIECES);
  private static final ModelKey KEY = new ModelKey("local-extractive");
  private static final Deployment DEPLOYMENT =
      new Deployment(
          KEY, "built-in", MODEL.kind(), null, "local-extractive-1", null, Timeouts.DEFAULT);
  private static final List<Passage> PASSAGES =
      List.of(
          new Passage(
              "budgets",
              "Costs › Budgets",
              "A budget limits what a feature may spend in a day or a month. Budgets are set in the"
                  + " console.",
              "#b"),
          new Passage(
              "kill",
              "The kill switch",
              "The kill switch turns a feature off for everybody at once. A kill needs no"
                  + " approval.",
              "#k"));

  @AfterAll
  static void close() {
    MINI_LM.close();
  }

  @Test
  void answers_a_question_in_other_words_from_the_passage_that_means_it() {
    var answered = answered(question("How can I switch a feature off for everybody?"));
    assertThat(answered.text())
        .contains("The kill switch turns a feature off for everybody at once. [2]");
    assertThat(answered.abstained()).isFalse();
    assertThat(answered.servedModel()).isEqualTo("local-extractive-1");
    assertThat(answered.finishReason()).isEqualTo("stop");
  }

  @Test
  void answers_a_question_with_typing_errors_like_the_question_without() {
    var misspelt = answered(question("Waht may a faeture spned in a mnoth?"));
    var rightly = answered(question("What may a feature spend in a month?"));
    assertThat(misspelt.text()).isEqualTo(rightly.text());
  }

  @Test
  void abstains_from_what_the_passages_do_not_say() {
    var answered = answered(question("Which penguins live in Australia?"));
    assertThat(answered.abstained()).isTrue();
    assertThat(answered.text()).isEqualTo(Quoting.NOTHING_FOUND);
  }

  @Test
  void gives_the_same_answer_again() {
    var question = question("What may a feature spend in a month?");
    assertThat(answered(question)).isEqualTo(answered(question));
  }

  @Test
  void counts_the_tokens_of_messages_and_answer() {
    var answered = answered(question("What may a feature spend?"));
    assertThat(answered.tokens().input()).isEqualTo(WORD_PIECES.count("What may a feature spend?"));
    assertThat(answered.tokens().output()).isEqualTo(WORD_PIECES.count(answered.text()));
    assertThat(answered.estimated()).isFalse();
  }

  @Test
  void streams_the_answer_in_pieces_that_make_it_up() {
    var chunks = new ArrayList<String>();
    var request = request(grounding(Task.ANSWER, "What may a feature spend in a month?"), true);
    var answered = (Answered) MODEL.ask(DEPLOYMENT, request, chunk -> chunks.add(chunk.text()));
    assertThat(chunks).hasSizeGreaterThan(2);
    assertThat(String.join("", chunks)).isEqualTo(answered.text());
  }

  @Test
  void streams_code_with_its_indentation() {
    var code = new Passage("run", "Run the server", "    ./plimsoll run the server", "#r");
    var grounding =
        new Grounding(Task.ANSWER, "How to run the server?", List.of(code), List.of(), null);
    var chunks = new ArrayList<String>();
    MODEL.ask(DEPLOYMENT, request(grounding, true), chunk -> chunks.add(chunk.text()));
    assertThat(String.join("", chunks)).isEqualTo(code.text());
  }

  @Test
  void hands_nothing_on_when_no_stream_is_wanted() {
    var chunks = new ArrayList<String>();
    MODEL.ask(DEPLOYMENT, question("What may a feature spend?"), chunk -> chunks.add(chunk.text()));
    assertThat(chunks).isEmpty();
  }

  @Test
  void stops_when_the_caller_has_gone() {
    var request = request(grounding(Task.ANSWER, "What may a feature spend in a month?"), true);
    ChunkSink gone =
        _ -> {
          throw new CallerGone(new IllegalStateException("closed"));
        };
    assertThat(failure(MODEL.ask(DEPLOYMENT, request, gone))).isEqualTo(FailureKind.CALLER_GONE);
  }

  @Test
  void says_that_it_does_not_chat() {
    var answered = answered(request(Grounding.chat("Tell me a joke"), false));
    assertThat(answered.abstained()).isTrue();
    assertThat(answered.text()).isEqualTo(Extractive.NO_CHAT);
  }

  @Test
  void refuses_to_label_what_it_cannot() {
    var outcome =
        MODEL.ask(DEPLOYMENT, request(grounding(Task.CLASSIFY, "x"), false), ChunkSink.NONE);
    assertThat(failure(outcome)).isEqualTo(FailureKind.REJECTED);
  }

  @Test
  void fails_where_there_are_no_vectors() {
    Embeddings none =
        new Embeddings() {
          @Override
          public int dimensions() {
            return 0;
          }

          @Override
          public String model() {
            return "none";
          }

          @Override
          public float[] embed(String text) {
            throw new IllegalStateException("no library for this machine");
          }
        };
    var outcome =
        new Extractive(none, WORD_PIECES).ask(DEPLOYMENT, question("Why?"), ChunkSink.NONE);
    assertThat(failure(outcome)).isEqualTo(FailureKind.UNAVAILABLE);
  }

  private static ModelRequest question(String question) {
    return request(grounding(Task.ANSWER, question), false);
  }

  private static Grounding grounding(Task task, String input) {
    return new Grounding(task, input, PASSAGES, List.of(), null);
  }

  private static ModelRequest request(Grounding grounding, boolean stream) {
    return new ModelRequest(
        KEY, List.of(Message.user(grounding.input())), stream, Json.object(), grounding);
  }

  private static Answered answered(ModelRequest request) {
    return (Answered) MODEL.ask(DEPLOYMENT, request, ChunkSink.NONE);
  }

  private static FailureKind failure(ModelOutcome outcome) {
    return ((Failed) outcome).kind();
  }
}
