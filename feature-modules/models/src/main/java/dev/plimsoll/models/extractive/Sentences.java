package dev.plimsoll.models.extractive;

import dev.plimsoll.models.extractive.Sentence.Form;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits a text into sentences, items of lists and blocks of code, without headings. */
final class Sentences {
  private static final Pattern CODE = Pattern.compile("( {4}|\\t).*");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6} .*");
  private static final Pattern ITEM = Pattern.compile(" {0,3}([-*+•]|\\d{1,3}[.)]) .*");
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(?s)(.*[\\s(\\[\"'“])?"
              + "(e\\.g|i\\.e|etc|cf|vs|approx|ca|incl|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Col|Capt|Lt"
              + "|Rev|Hon|Inc|Ltd|Co|Corp|vol|pp?|Fig|Figs|Sec|Ch|Jan|Feb|Mar|Apr|Jun|Jul"
              + "|Aug|Sept?|Oct|Nov|Dec|[A-Z]|([A-Za-z]\\.)+[A-Za-z])\\.\\s*");

  private final List<Sentence> sentences = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();
  private Form form = Form.PROSE;
  private boolean fenced;

  private Sentences() {}

  static List<Sentence> of(String text) {
    var cutter = new Sentences();
    text.lines().forEach(cutter::take);
    cutter.endBlock();
    return List.copyOf(cutter.sentences);
  }

  /** The sentences as one text, with items and code on their own lines. */
  static String joined(List<Sentence> sentences) {
    var text = new StringBuilder();
    for (var i = 0; i < sentences.size(); i++) {
      text.append(i == 0 ? "" : sentences.get(i - 1).gapBefore(sentences.get(i)));
      text.append(sentences.get(i).text());
    }
    return text.toString();
  }

  private void take(String line) {
    if (FENCE.matcher(line).matches()) {
      endBlock();
      fenced = !fenced;
    } else if (fenced || isCode(line)) {
      begin(Form.CODE, form != Form.CODE);
      block.append(line).append('\n');
    } else if (line.isBlank() || HEADING.matcher(line).matches()) {
      endBlock();
    } else {
      var item = ITEM.matcher(line).matches();
      begin(item ? Form.ITEM : Form.PROSE, item || form == Form.CODE);
      block.append(block.isEmpty() ? "" : " ").append(line.strip());
    }
  }

  /** Indented lines are code, unless they continue an item. */
  private boolean isCode(String line) {
    return CODE.matcher(line).matches() && form != Form.ITEM && !line.isBlank();
  }

  private void begin(Form next, boolean anew) {
    if (anew) {
      endBlock();
      form = next;
    }
  }

  private void endBlock() {
    if (!block.isEmpty()) {
      switch (form) {
        case PROSE -> cut(block.toString());
        case ITEM -> sentences.add(new Sentence(block.toString(), Form.ITEM));
        case CODE -> sentences.add(new Sentence(block.toString().stripTrailing(), Form.CODE));
      }
      block.setLength(0);
    }
    form = Form.PROSE;
  }

  private void cut(String prose) {
    var borders = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    borders.setText(prose);
    var from = 0;
    for (var to = borders.next(); to != BreakIterator.DONE; to = borders.next()) {
      var piece = prose.substring(from, to);
      if (to == prose.length() || isWhole(piece, prose.charAt(to))) {
        sentences.add(new Sentence(piece.strip(), Form.PROSE));
        from = to;
      }
    }
  }

  private static boolean isWhole(String piece, char next) {
    var ticks = piece.chars().filter(c -> c == '`').count();
    return ticks % 2 == 0 && !Character.isLowerCase(next) && !UNFINISHED.matcher(piece).matches();
  }
}
