package dev.plimsoll.ui.admin.caches;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.serving.CachePolicy;
import dev.plimsoll.serving.SemanticPolicy;
import dev.plimsoll.serving.SemanticPolicy.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks which earlier answers a feature may give again. */
class CacheDialog extends Dialog {
  private static final int HOUR = 60;

  private final Select<AiFeature> feature = new Select<>();
  private final IntegerField exact = new IntegerField("To the very same request, for minutes");
  private final Checkbox shared = new Checkbox("One user's answer may be given to another");
  private final Checkbox similar = new Checkbox("Also to questions that mean the same");
  private final IntegerField upTo = new IntegerField("For minutes");
  private final NumberField threshold = new NumberField("How close in meaning, at least");
  private final Div semantic = new Div(upTo, threshold);
  private final Div problem = new Div();
  private Mode mode = Mode.SHADOW;

  /**
   * @param features to choose from; the first is chosen
   */
  CacheDialog(List<AiFeature> features, BiConsumer<AiFeature, CachePolicy> decided) {
    super("Which answers are given again");
    setWidth("min(480px, 94vw)");
    feature.setLabel("Feature");
    feature.setItems(features);
    feature.setItemLabelGenerator(AiFeature::title);
    feature.setReadOnly(features.size() == 1);
    feature.addValueChangeListener(chosen -> fill(chosen.getValue().policy().cache()));
    shared.setHelperText("Of the same tenant. Only where answers hold nothing personal.");
    similar.setHelperText("Hits are only compared with the model's answers until you let it loose");
    similar.addValueChangeListener(_ -> semantic.setVisible(similar.getValue()));
    threshold.setHelperText("0.5 to 1: the cosine of the questions' vectors");
    threshold.setStep(0.01);
    semantic.addClassName("pairs");
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    var form = new Div(feature, exact, shared, similar, semantic, problem);
    form.addClassName("stack");
    add(form);
    feature.setValue(features.getFirst());
    var next = new Button("Continue…", _ -> read(decided));
    next.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), next);
  }

  private void fill(@Nullable CachePolicy now) {
    var meaning = now == null ? null : now.semantic();
    exact.setValue(now == null ? HOUR : (int) now.exactFor().toMinutes());
    shared.setValue(now != null && now.shared());
    similar.setValue(meaning != null);
    upTo.setValue(meaning == null ? exact.getValue() : (int) meaning.upTo().toMinutes());
    threshold.setValue(meaning == null ? SemanticPolicy.USUAL_THRESHOLD : meaning.threshold());
    mode = meaning == null ? Mode.SHADOW : meaning.mode();
    semantic.setVisible(similar.getValue());
  }

  private void read(BiConsumer<AiFeature, CachePolicy> decided) {
    try {
      var policy = new CachePolicy(minutes(exact), shared.getValue(), meaning());
      close();
      decided.accept(feature.getValue(), policy);
    } catch (IllegalArgumentException e) {
      problem.setText(e.getMessage());
    }
  }

  private @Nullable SemanticPolicy meaning() {
    var closeness = Objects.requireNonNullElse(threshold.getValue(), 0.0);
    return similar.getValue() ? new SemanticPolicy(minutes(upTo), closeness, mode) : null;
  }

  private static Duration minutes(IntegerField field) {
    return Duration.ofMinutes(Objects.requireNonNullElse(field.getValue(), 0));
  }
}
