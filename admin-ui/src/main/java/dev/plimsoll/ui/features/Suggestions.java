package dev.plimsoll.ui.features;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ui.shell.FeatureIcon;
import java.util.List;
import java.util.function.Consumer;

/** What an empty conversation offers: a few questions to begin with. */
class Suggestions extends Div {
  private static final List<String> ABOUT_PLIMSOLL =
      List.of(
          "How do I switch a feature off in an emergency?",
          "How are the 20 conversations of the weekly audit chosen?",
          "Which port does Plimsoll listen on, and how do I change it?",
          "How do I call a feature from my own application?");

  Suggestions(AiFeature feature, Consumer<String> ask) {
    addClassName("suggestions");
    add(FeatureIcon.of(feature), new H2("What would you like to know?"));
    if ("guide".equals(feature.collection())) {
      var list = new Div();
      list.addClassName("suggestion-list");
      for (var question : ABOUT_PLIMSOLL) {
        var button = new Button(question, _ -> ask.accept(question));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        list.add(button);
      }
      add(list);
    }
  }
}
