package dev.plimsoll.ui.admin.caches;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.features.settings.SemanticPolicy;
import dev.plimsoll.features.settings.SemanticPolicy.Mode;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** Asks which earlier answers a feature may give again. */
class CacheDialog extends FormDialog<CacheDialog.Settings> {
  private static final int HOUR = 60;

  private final BiConsumer<AiFeature, CachePolicy> decided;

  /** Times are minutes. */
  public record Settings(
      AiFeature feature,
      int exact,
      boolean shared,
      boolean similar,
      Integer upTo,
      Double threshold) {
    static Settings of(AiFeature feature) {
      var now = feature.cache();
      var exact = now == null ? HOUR : (int) now.exactFor().toMinutes();
      var semantic = now == null ? null : now.semantic();
      return new Settings(
          feature,
          exact,
          now != null && now.shared(),
          semantic != null,
          semantic == null ? exact : (int) semantic.upTo().toMinutes(),
          semantic == null ? SemanticPolicy.USUAL_THRESHOLD : semantic.threshold());
    }

    CachePolicy policy() {
      return new CachePolicy(
          Duration.ofMinutes(exact), shared, similar ? semantic(upTo, threshold, mode()) : null);
    }

    private Mode mode() {
      var now = feature.cache();
      return now == null || now.semantic() == null ? Mode.SHADOW : now.semantic().mode();
    }
  }

  /**
   * @param features to choose from; the first is chosen
   */
  CacheDialog(List<AiFeature> features, BiConsumer<AiFeature, CachePolicy> decided) {
    super(Settings.class, text("caches.form.title"), text("action.continue"));
    this.decided = decided;
    var feature = ask(Fields.select("caches.form.feature", features, AiFeature::title), "feature");
    feature.setReadOnly(features.size() == 1);
    ask(Fields.integer("caches.form.exact"), "exact", minutes -> exact(minutes));
    ask(Fields.checkbox("caches.form.shared"), "shared");
    var similar = ask(Fields.checkbox("caches.form.similar"), "similar");
    var semantic =
        pair(
            ask(
                Fields.integer("caches.form.up-to"),
                "upTo",
                minutes -> semantic(minutes, 1, Mode.SHADOW)),
            ask(
                Fields.number("caches.form.threshold"),
                "threshold",
                closeness -> semantic(1, closeness, Mode.SHADOW)));
    similar.addValueChangeListener(_ -> semantic.setVisible(similar.getValue()));
    feature.addValueChangeListener(chosen -> {
      // A vector answers only its own text, so similar questions are not offered.
      similar.setVisible(chosen.getValue().task() != Task.EMBED);
      if (chosen.isFromClient()) {
        fill(Settings.of(chosen.getValue()));
      }
    });
    fill(Settings.of(features.getFirst()));
    semantic.setVisible(similar.getValue());
  }

  private static CachePolicy exact(int minutes) {
    return new CachePolicy(Duration.ofMinutes(minutes), false, null);
  }

  private static SemanticPolicy semantic(int minutes, double threshold, Mode mode) {
    return new SemanticPolicy(Duration.ofMinutes(minutes), threshold, mode);
  }

  @Override
  protected void submit(Settings filled) {
    close();
    decided.accept(filled.feature(), filled.policy());
  }
}
