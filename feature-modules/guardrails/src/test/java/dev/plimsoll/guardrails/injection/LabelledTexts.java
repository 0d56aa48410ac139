package dev.plimsoll.guardrails.injection;

import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Texts of which it is known whether they attack a model: those of a folder of public data, which
 * is not part of Plimsoll, and our own.
 */
public final class LabelledTexts {
  /** What a text is. */
  public enum Kind {
    ATTACK("attacks"),
    /** A harmless text with the words of attacks. */
    NEAR_MISS("harmless texts with the words of attacks, left alone"),
    /** A question of everyday. */
    QUESTION("everyday questions, left alone"),
    /** A paragraph, a note, a form. */
    PROSE("paragraphs and notes, left alone");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As a table names it. */
    public String words() {
      return words;
    }
  }

  /**
   * A text.
   *
   * @param group what is held out together: the technique of an attack, the source of others
   * @param own whether we wrote it
   */
  public record Labelled(Kind kind, String group, String text, boolean own) {}

  private LabelledTexts() {}

  /** All texts of the files that the folder has. */
  static List<Labelled> in(Path folder) {
    return Stream.of("prompt-injection", "not-injection", "xquad", "paraphrase", "pii")
        .flatMap(prefix -> files(folder, prefix).stream())
        .flatMap(file -> of(file).stream())
        .toList();
  }

  /** The texts of a file, whose name says which form it has. */
  public static List<Labelled> of(Path file) {
    var name = file.getFileName().toString();
    var texts = new ArrayList<Labelled>();
    if (name.startsWith("prompt-injection")) {
      attacks(file, texts);
    } else if (name.startsWith("not-injection")) {
      nearMisses(file, texts);
    } else if (name.startsWith("xquad")) {
      articles(file, texts);
    } else if (name.startsWith("paraphrase")) {
      paraphrases(file, texts);
    } else if (name.startsWith("pii")) {
      notes(file, texts);
    }
    return texts;
  }

  private static List<Path> files(Path folder, String prefix) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void attacks(Path file, List<Labelled> texts) {
    for (var attack : read(file)) {
      var group = attack.path("injection_variant").asString();
      texts.add(new Labelled(Kind.ATTACK, group, attack.path("user_input").asString(), false));
    }
  }

  private static void nearMisses(Path file, List<Labelled> texts) {
    for (var text : read(file)) {
      texts.add(new Labelled(Kind.NEAR_MISS, "near", text.path("prompt").asString(), false));
    }
  }

  private static void articles(Path file, List<Labelled> texts) {
    for (var article : read(file).path("data")) {
      var group = article.path("title").asString();
      for (var paragraph : article.path("paragraphs")) {
        texts.add(new Labelled(Kind.PROSE, group, paragraph.path("context").asString(), false));
        for (var question : paragraph.path("qas")) {
          texts.add(
              new Labelled(Kind.QUESTION, group, question.path("question").asString(), false));
        }
      }
    }
  }

  private static void paraphrases(Path file, List<Labelled> texts) {
    for (var pair : read(file)) {
      var group = pair.path("origin").asString();
      texts.add(new Labelled(Kind.QUESTION, group, group, false));
      texts.add(new Labelled(Kind.QUESTION, group, pair.path("similar").asString(), false));
    }
  }

  private static void notes(Path file, List<Labelled> texts) {
    for (var note : read(file)) {
      var group = "template " + note.path("template_id").asString();
      texts.add(new Labelled(Kind.PROSE, group, note.path("full_text").asString(), false));
    }
  }

  private static JsonNode read(Path file) {
    try {
      return Json.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What we wrote ourselves, and the guide's golden set, which asks about prompts and passwords.
   */
  static List<Labelled> own(Path goldenSet) {
    var texts = new ArrayList<Labelled>();
    lines("attacks.tsv")
        .map(line -> line.split("\t", 2))
        .forEach(attack -> texts.add(new Labelled(Kind.ATTACK, attack[0], attack[1], true)));
    lines("harmless.txt")
        .forEach(text -> texts.add(new Labelled(Kind.NEAR_MISS, text, text, true)));
    for (var golden : read(goldenSet).path("cases")) {
      var text = golden.path("input").asString();
      texts.add(new Labelled(Kind.NEAR_MISS, text, text, true));
    }
    return texts;
  }

  private static Stream<String> lines(String name) {
    try (var file = Objects.requireNonNull(LabelledTexts.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
