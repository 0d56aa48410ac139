package dev.plimsoll.serving.fakes;

import dev.plimsoll.domain.Passage;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.knowledge.KnowledgeBase;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptVersion;
import java.util.List;
import java.util.Optional;

/** Documents with the passages of a test, and a registry of one prompt. */
public final class FakeKnowledge extends KnowledgeBase {
  public List<Passage> passages = List.of();

  /** The only prompt; null for none. */
  public PromptVersion prompt;

  public final PromptRegistry prompts =
      new PromptRegistry() {
        @Override
        public Optional<PromptVersion> labelled(PromptName name, String label) {
          return Optional.ofNullable(prompt);
        }
      };

  @Override
  public List<Passage> search(String collection, String question, int k) {
    return passages;
  }
}
