package dev.plimsoll.ui.admin.features.create;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.settings.About;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptSummary;
import dev.plimsoll.prompts.PromptVersion;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** What making a feature needs from other modules, in one place. */
@Dependent
public record CreateDesk(
    FeatureCatalog catalog,
    ModelProviders providers,
    PromptRegistry prompts,
    CurrentCaller current) {
  @Inject
  public CreateDesk {}

  /** The models that can answer, by their keys. */
  List<ModelKey> models() {
    return providers.models().stream().map(Model::key).toList();
  }

  /** Whether there is a model that can answer. */
  public boolean hasModel() {
    return !providers.models().isEmpty();
  }

  /** The prompts in production whose variables every call fills. */
  List<PromptName> readyPrompts() {
    return prompts.all().stream().map(PromptSummary::name).filter(this::isReady).toList();
  }

  private boolean isReady(PromptName name) {
    return prompts
        .labelled(name, PromptRegistry.PRODUCTION)
        .map(PromptVersion::variables)
        .filter(AiFeature.fillable(Set.of())::containsAll)
        .isPresent();
  }

  boolean isTaken(FeatureKey key) {
    return catalog.isTaken(key);
  }

  /** Saves the prompt of the new feature, and then the feature. */
  void create(NewFeature described) {
    var actor = current.caller().actor();
    described
        .draft(text("feature.new.prompt.note", described.title()))
        .ifPresent(draft ->
            prompts.declare(
                new PromptName(described.key().value()),
                draft,
                Set.of(PromptRegistry.PRODUCTION),
                actor));
    catalog.create(described.feature(), actor);
    open(described.key());
  }

  /** Adds a feature like another, at the stage where all begin. */
  void duplicate(AiFeature original, DuplicateDialog.Name name) {
    var about =
        new About(name.title(), original.about().description(), original.about().owner(), null);
    catalog.create(original.copy(name.key(), about), current.caller().actor());
    open(name.key());
  }

  private static void open(FeatureKey made) {
    UI.getCurrent().navigate("admin/features/" + made);
    Notification.show(text("feature.new.made"));
  }
}
