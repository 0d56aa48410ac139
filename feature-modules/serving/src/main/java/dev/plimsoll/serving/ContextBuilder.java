package dev.plimsoll.serving;

import dev.plimsoll.domain.Passage;
import dev.plimsoll.features.Prompting;
import dev.plimsoll.knowledge.KnowledgeBase;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.serving.call.AskedCall;
import dev.plimsoll.serving.call.RenderedPrompt;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Builds the context for a model: passages of documents, and the rendered prompt. */
@Dependent
class ContextBuilder {
  private static final int PASSAGES = 6;

  private final KnowledgeBase knowledge;
  private final PromptRegistry prompts;

  @Inject
  ContextBuilder(KnowledgeBase knowledge, PromptRegistry prompts) {
    this.knowledge = knowledge;
    this.prompts = prompts;
  }

  /** The passages that the answer may rest on; none where the feature has no documents. */
  List<Passage> search(AskedCall call) {
    var collection = call.feature().prompt().collection();
    return collection == null ? List.of() : knowledge.search(collection, call.input(), PASSAGES);
  }

  /** The prompt of the feature, rendered; without one, the caller's messages. */
  RenderedPrompt render(AskedCall call, List<Passage> passages) {
    var use = call.feature().prompt().use();
    var talk = call.ask().messages();
    if (use == null) {
      return new RenderedPrompt(null, talk);
    }
    var version =
        prompts
            .labelled(use.name(), use.label())
            .orElseThrow(() -> new MissingPrompt(call.feature().key(), use));
    var material =
        new Prompting.Material(call.feature(), call.input(), passages, call.ask().variables());
    return new RenderedPrompt(version, Prompting.messages(version, material, talk));
  }
}
