package dev.plimsoll.prompts;

import com.samskivert.mustache.Template;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.PromptName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A saved version of a prompt, which never changes, ready to be rendered. */
public final class PromptVersion {
  private final PromptName name;
  private final int version;
  private final PromptDraft draft;
  private final String author;
  private final Instant createdAt;
  private final List<Template> templates;

  PromptVersion(PromptName name, int version, PromptDraft draft, String author, Instant createdAt) {
    this.name = name;
    this.version = version;
    this.draft = draft;
    this.author = author;
    this.createdAt = createdAt;
    templates =
        draft.parts().stream().map(part -> Templates.compile("template", part.template())).toList();
  }

  /**
   * The messages with the variables filled in.
   *
   * @throws InvalidPrompt if a declared variable has no value
   */
  public List<Message> render(Map<String, String> values) {
    var missing = new TreeSet<>(variables());
    missing.removeAll(values.keySet());
    if (!missing.isEmpty()) {
      throw new InvalidPrompt(
          "prompt " + this + " needs values for: " + String.join(", ", missing));
    }
    return IntStream.range(0, templates.size())
        .mapToObj(i -> new Message(parts().get(i).role(), templates.get(i).execute(values), null))
        .toList();
  }

  public PromptName name() {
    return name;
  }

  public int version() {
    return version;
  }

  public List<PromptPart> parts() {
    return draft.parts();
  }

  public Set<String> variables() {
    return draft.variables();
  }

  public String note() {
    return draft.note();
  }

  public String author() {
    return author;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Whether a draft would render to the same text; notes are ignored. */
  boolean says(PromptDraft other) {
    return draft.parts().equals(other.parts()) && draft.variables().equals(other.variables());
  }

  @Override
  public String toString() {
    return name + "@" + version;
  }
}
