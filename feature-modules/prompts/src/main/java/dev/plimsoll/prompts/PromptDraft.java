package dev.plimsoll.prompts;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a new version of a prompt is to say.
 *
 * @param variables those that its templates use, no more and no fewer
 * @param note what the version is for, in a sentence
 */
public record PromptDraft(List<PromptPart> parts, Set<String> variables, String note) {
  private static final Set<String> ROLES = Set.of("system", "user", "assistant");
  private static final int LONGEST_NOTE = 500;

  public PromptDraft {
    parts = List.copyOf(parts);
    variables = Set.copyOf(variables);
  }

  /**
   * Passes when the prompt can always be rendered.
   *
   * @throws InvalidPrompt naming the part and what is wrong with it
   */
  void check() {
    if (parts.isEmpty()) {
      throw new InvalidPrompt("parts must hold at least one part");
    }
    if (note.length() > LONGEST_NOTE) {
      throw new InvalidPrompt("note must be at most " + LONGEST_NOTE + " characters");
    }
    var used = new TreeSet<String>();
    for (var i = 0; i < parts.size(); i++) {
      used.addAll(checked("parts[" + i + "]", parts.get(i)));
    }
    refuse(minus(used, variables), "used but not declared");
    refuse(minus(variables, used), "declared but not used");
  }

  private static Set<String> checked(String path, PromptPart part) {
    if (!ROLES.contains(part.role())) {
      throw new InvalidPrompt(
          path + ".role must be system, user or assistant, but was '" + part.role() + "'");
    }
    if (part.template().isBlank()) {
      throw new InvalidPrompt(path + ".template must not be empty");
    }
    return Templates.variables(path + ".template", Templates.compile(path + ".template", part));
  }

  private static Set<String> minus(Set<String> all, Set<String> some) {
    var rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static void refuse(Set<String> names, String what) {
    if (!names.isEmpty()) {
      throw new InvalidPrompt("variables " + what + ": " + String.join(", ", names));
    }
  }
}
