package dev.plimsoll.prompts;

import dev.plimsoll.domain.PromptName;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The content of a new version of a prompt.
 *
 * @param variables exactly those that its templates use
 * @param note what the version is for, in a sentence
 */
public record PromptDraft(List<PromptPart> parts, Set<String> variables, String note) {
  private static final Set<String> ROLES = Set.of("system", "user", "assistant");
  private static final int LONGEST_NOTE = 500;

  public PromptDraft {
    parts = List.copyOf(parts);
    variables = Collections.unmodifiableSortedSet(new TreeSet<>(variables));
  }

  /**
   * A draft that declares exactly the variables that its parts use.
   *
   * @throws InvalidPrompt if a part is no template
   */
  public static PromptDraft of(List<PromptPart> parts, String note) {
    var variables = new TreeSet<String>();
    for (var i = 0; i < parts.size(); i++) {
      variables.addAll(used("parts[" + i + "].template", parts.get(i).template()));
    }
    return new PromptDraft(parts, variables, note);
  }

  private static Set<String> used(String path, String template) {
    return Templates.variables(path, Templates.compile(path, template));
  }

  /**
   * Checks that the prompt can always be rendered.
   *
   * @throws InvalidPrompt with the prompt, the part and what is wrong with it
   */
  public void check(PromptName name) {
    var prompt = "prompt '" + name + "': ";
    if (parts.isEmpty()) {
      throw new InvalidPrompt(prompt + "parts must contain at least one message");
    }
    if (note.length() > LONGEST_NOTE) {
      throw new InvalidPrompt(prompt + "note must be at most " + LONGEST_NOTE + " characters");
    }
    var unused = new TreeSet<>(variables);
    for (var i = 0; i < parts.size(); i++) {
      unused.removeAll(used(prompt + "parts[" + i + "]", parts.get(i)));
    }
    if (!unused.isEmpty()) {
      throw new InvalidPrompt(prompt + "declares variables that no part uses: " + listed(unused));
    }
  }

  /** The variables of one part, after checking that all are declared. */
  private Set<String> used(String path, PromptPart part) {
    if (!ROLES.contains(part.role())) {
      throw new InvalidPrompt(
          path + ".role must be system, user or assistant, but was '" + part.role() + "'");
    }
    var template = path + ".template";
    if (part.template().isBlank()) {
      throw new InvalidPrompt(template + " must not be empty");
    }
    var used = used(template, part.template());
    var undeclared = new TreeSet<>(used);
    undeclared.removeAll(variables);
    if (!undeclared.isEmpty()) {
      throw new InvalidPrompt(
          template + " uses variables that are not declared: " + listed(undeclared));
    }
    return used;
  }

  private static String listed(Set<String> names) {
    return String.join(", ", names);
  }
}
