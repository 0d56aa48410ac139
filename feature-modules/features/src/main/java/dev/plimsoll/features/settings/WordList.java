package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.re2j.Pattern;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words that are found in a text as whole words, in upper or lower case. */
public final class WordList {
  static final WordList EMPTY = new WordList(Set.of());

  private static final String EDGE = "[^\\pL\\pN]";

  private final Set<String> words;
  private final Pattern any;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public WordList(Set<String> words) {
    this.words = Collections.unmodifiableSet(new TreeSet<>(words));
    var alternatives = this.words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    any =
        Pattern.compile(
            "(?:^|" + EDGE + ")(?:" + alternatives + ")(?:$|" + EDGE + ")",
            Pattern.CASE_INSENSITIVE);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether any of the words is in the text. */
  boolean isIn(String text) {
    return !words.isEmpty() && any.matcher(text).find();
  }

  @JsonValue
  public Set<String> words() {
    return words;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordList that && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  @Override
  public String toString() {
    return words.toString();
  }
}
