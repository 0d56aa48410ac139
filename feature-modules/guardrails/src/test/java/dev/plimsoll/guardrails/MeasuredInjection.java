package dev.plimsoll.guardrails;

import dev.plimsoll.guardrails.injection.InjectionDetector;
import dev.plimsoll.guardrails.injection.LabelledTexts;
import dev.plimsoll.guardrails.injection.LabelledTexts.Kind;
import dev.plimsoll.guardrails.injection.LabelledTexts.Labelled;
import dev.plimsoll.models.minilm.MiniLm;
import dev.plimsoll.models.minilm.WordPieces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The check for prompt injection, as features that block it have it, on texts in the forms of
 * {@link LabelledTexts}. They should be others than those it was trained on.
 */
class MeasuredInjection implements MeasuredCheck {
  @Override
  public String files() {
    return "{prompt-injection,not-injection,xquad,paraphrase}*.json";
  }

  @Override
  public List<GuardFigure> measure(Path file, List<String> mistakes) {
    var figures = new ArrayList<GuardFigure>();
    var texts = LabelledTexts.of(file);
    try (var embeddings = new MiniLm(new WordPieces())) {
      var detector = new InjectionDetector(embeddings);
      for (var kind : Kind.values()) {
        var ofKind = texts.stream().filter(text -> text.kind() == kind).toList();
        if (!ofKind.isEmpty()) {
          figures.add(figure(kind, ofKind, file, detector, mistakes));
        }
      }
    }
    return figures;
  }

  private static GuardFigure figure(
      Kind kind,
      List<Labelled> texts,
      Path file,
      InjectionDetector detector,
      List<String> mistakes) {
    var nanos = new long[texts.size()];
    var right = 0;
    for (var i = 0; i < nanos.length; i++) {
      var text = texts.get(i).text();
      var before = System.nanoTime();
      var suspected = detector.suspects(text);
      nanos[i] = System.nanoTime() - before;
      if (suspected == (kind == Kind.ATTACK)) {
        right++;
      } else {
        mistakes.add(kind.words() + ", mistaken: " + text.replace("\n", "\\n"));
      }
    }
    Arrays.sort(nanos);
    return new GuardFigure(
        InputCheck.INJECTION,
        kind.words(),
        "%s, %,d texts".formatted(file.getFileName(), texts.size()),
        texts.size(),
        right,
        0,
        nanos[nanos.length / 2] / 1_000);
  }
}
