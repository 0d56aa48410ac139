package dev.plimsoll.ui.admin.routing;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.RoutedExample;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.Form;
import java.util.List;
import java.util.function.Consumer;

/** Asks for questions, and for the model that is good enough for them. */
class ExampleForm extends Div implements Form<ExampleForm.Written> {
  private final Binder<Written> binder = new Binder<>(Written.class);
  private final TextArea texts;

  /** Questions with the model that is good enough for all of them. */
  public record Written(List<String> texts, ModelKey model) {
    List<RoutedExample> examples() {
      return texts.stream().map(text -> new RoutedExample(text, model)).toList();
    }
  }

  /**
   * @param asked to begin with
   */
  ExampleForm(AiFeature feature, String asked, Consumer<List<RoutedExample>> done) {
    addClassName("stack");
    var models = feature.fallback().models();
    texts =
        ask(
            Fields.area("routing.examples.texts"),
            "texts",
            text -> lines(text, models.getFirst()),
            lines -> String.join("\n", lines));
    ask(Fields.select("routing.examples.model", models, ModelKey::value), "model")
        .setValue(models.getFirst());
    texts.setValue(asked.strip().replaceAll("\\s*\\R\\s*", " "));
    add(
        button(
            text("routing.examples.add"),
            () ->
                filled()
                    .ifPresent(filled -> {
                      texts.clear();
                      texts.setInvalid(false);
                      done.accept(filled.examples());
                    })));
  }

  /** At least one, each of which can be an example. */
  private static List<String> lines(String text, ModelKey model) {
    var lines = text.lines().filter(line -> !line.isBlank()).toList();
    lines.forEach(line -> new RoutedExample(line, model));
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("no questions");
    }
    return lines;
  }

  @Override
  public Binder<Written> binder() {
    return binder;
  }

  @Override
  public void show(Component... parts) {
    add(parts);
  }
}
