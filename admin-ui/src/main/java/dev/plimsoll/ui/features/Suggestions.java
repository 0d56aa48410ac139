package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.plimsoll.audits.AuditSchedule;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ui.shell.FeatureIcon;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The suggested first questions of an empty conversation. */
class Suggestions extends Div {
  Suggestions(AiFeature feature, Consumer<String> ask) {
    addClassName("suggestions");
    add(FeatureIcon.of(feature), new H2(text("suggestions.title")));
    if ("guide".equals(feature.prompt().collection())) {
      add(
          div(
              "suggestion-list",
              aboutPlimsoll()
                  .map(question ->
                      button(question, () -> ask.accept(question), ButtonVariant.TERTIARY))));
    }
  }

  private static Stream<String> aboutPlimsoll() {
    return Stream.of(
        text("suggestions.kill"),
        text("suggestions.audit", AuditSchedule.DEFAULT.sampleSize()),
        text("suggestions.port"),
        text("suggestions.api"));
  }
}
