package dev.plimsoll.serving;

import dev.plimsoll.features.Prompting;
import dev.plimsoll.knowledge.KnowledgeBase;
import dev.plimsoll.models.api.Grounding;
import dev.plimsoll.prompts.PromptRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gathers what a model is given: passages of documents, and the rendered prompt. */
@ApplicationScoped
class ContextBuilder {
  private static final int PASSAGES = 6;

  private final KnowledgeBase knowledge;
  private final PromptRegistry prompts;

  @Inject
  ContextBuilder(KnowledgeBase knowledge, PromptRegistry prompts) {
    this.knowledge = knowledge;
    this.prompts = prompts;
  }

  /** Finds the passages that the answer may rest on. */
  void search(CallInProgress call) {
    var collection = call.feature().prompt().collection();
    if (collection != null) {
      call.found(knowledge.search(collection, call.input(), PASSAGES));
    }
  }

  /** Renders the prompt of the feature into the call; without one, the caller's messages stay. */
  void render(CallInProgress call) {
    var use = call.feature().prompt().use();
    var talk = call.ask().messages();
    if (use == null) {
      call.prompted(null, talk);
      return;
    }
    var version =
        prompts
            .labelled(use.name(), use.label())
            .orElseThrow(() -> new MissingPrompt(call.feature().key(), use));
    var material =
        new Prompting.Material(
            call.feature(), call.input(), call.passages(), call.ask().variables());
    call.prompted(version, Prompting.messages(version, material, talk));
  }

  static Grounding grounding(CallInProgress call) {
    var feature = call.feature();
    return new Grounding(
        feature.task(),
        call.input(),
        call.passages(),
        feature.examples().all(),
        feature.checks().schema());
  }
}
