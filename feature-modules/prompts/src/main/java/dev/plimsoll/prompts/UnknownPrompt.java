package dev.plimsoll.prompts;

import dev.plimsoll.domain.PromptName;

/** There is no such prompt, version or label. */
public class UnknownPrompt extends RuntimeException {
  UnknownPrompt(PromptName name, String what) {
    super("prompt '" + name + "' has no " + what);
  }
}
