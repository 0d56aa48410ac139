package dev.plimsoll.knowledge;

import static dev.plimsoll.knowledge.Measured.print;

import dev.plimsoll.domain.Passage;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Measures on a file in the SQuAD format how often the paragraph that answers a question is found,
 * how often the built-in model quotes the answer, and how often it abstains when the article that
 * answers is taken away. To be run by hand: the path of the file is the argument.
 */
final class RetrievalMeasurement {
  private record Question(String text, String article, String paragraph, String answer) {}

  private final List<Passage> passages = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  private RetrievalMeasurement(Path file) throws IOException {
    for (var article : Json.parse(Files.readString(file)).path("data")) {
      var title = article.path("title").asString().replace('_', ' ');
      for (var paragraph : article.path("paragraphs")) {
        var id = "p" + passages.size();
        passages.add(new Passage(id, title, paragraph.path("context").asString(), "#" + id));
        for (var qa : paragraph.path("qas")) {
          var answer = qa.path("answers").path(0).path("text").asString();
          questions.add(new Question(qa.path("question").asString(), title, id, answer));
        }
      }
    }
  }

  public static void main(String[] arguments) throws IOException {
    var measurement = new RetrievalMeasurement(Path.of(arguments[0]));
    print("passages", measurement.passages.size());
    print("questions", measurement.questions.size());
    var started = System.nanoTime();
    var shelf = Measured.Shelf.of(measurement.passages);
    print("seconds to embed and index", (System.nanoTime() - started) / 1e9);
    measurement.retrieval(shelf.index());
    measurement.answers(shelf);
    measurement.abstention();
  }

  private void retrieval(PassageIndex index) {
    recall("words", question -> passages(index.byWords(question, 10)));
    recall("meaning", question -> passages(index.byMeaning(embed(question), 10)));
    var started = System.nanoTime();
    recall("both", question -> index.search(question, embed(question), 10));
    print("ms a question", (System.nanoTime() - started) / 1e6 / questions.size());
  }

  private void recall(String way, Function<String, List<Passage>> search) {
    var ranks =
        questions.stream()
            .map(one -> search.apply(one.text()).stream().map(Passage::id).toList())
            .toList();
    for (var k : List.of(1, 5, 10)) {
      var found = 0;
      for (var i = 0; i < questions.size(); i++) {
        found +=
            ranks.get(i).stream().limit(k).toList().contains(questions.get(i).paragraph()) ? 1 : 0;
      }
      print("recall@" + k + " by " + way, (double) found / questions.size());
    }
  }

  private void answers(Measured.Shelf shelf) {
    var started = System.nanoTime();
    share("answers that hold the expected span", questions, one -> holdsAnswer(shelf, one));
    print("ms an answer, at first sight", (System.nanoTime() - started) / 1e6 / questions.size());
    started = System.nanoTime();
    share("abstentions, though answerable", questions, one -> abstains(shelf, one));
    print("ms an answer, sentences known", (System.nanoTime() - started) / 1e6 / questions.size());
  }

  private void abstention() {
    var abstained = 0;
    for (var article : questions.stream().map(Question::article).distinct().toList()) {
      var others = passages.stream().filter(one -> !one.title().equals(article)).toList();
      var shelf = Measured.Shelf.of(others);
      for (var question : questions) {
        abstained += question.article().equals(article) && abstains(shelf, question) ? 1 : 0;
      }
    }
    print("abstentions without the article", (double) abstained / questions.size());
  }

  private static void share(String figure, List<Question> of, Predicate<Question> which) {
    print(figure, (double) of.stream().filter(which).count() / of.size());
  }

  private static boolean holdsAnswer(Measured.Shelf shelf, Question question) {
    var text = Measured.answer(shelf, question.text()).text().toLowerCase(Locale.ROOT);
    return text.contains(question.answer().toLowerCase(Locale.ROOT));
  }

  private static boolean abstains(Measured.Shelf shelf, Question question) {
    return Measured.answer(shelf, question.text()).abstained();
  }

  private List<Passage> passages(List<Integer> places) {
    return places.stream().map(passages::get).toList();
  }

  private static float[] embed(String question) {
    return Measured.EMBEDDINGS.embed(question);
  }
}
