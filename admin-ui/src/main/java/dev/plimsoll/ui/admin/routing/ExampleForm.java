package dev.plimsoll.ui.admin.routing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.RoutedExample;
import java.util.List;
import java.util.function.Consumer;

/** Asks for questions, and for the model that is good enough for them. */
class ExampleForm extends Div {
  private final transient Consumer<List<RoutedExample>> done;
  private final Select<ModelKey> model = new Select<>();
  private final TextArea texts = new TextArea("Questions, one a line");
  private final Div problem = new Div();

  /**
   * @param asked to begin with
   */
  ExampleForm(AiFeature feature, String asked, Consumer<List<RoutedExample>> done) {
    this.done = done;
    addClassName("stack");
    model.setLabel("Good enough for them is");
    model.setItems(feature.models());
    model.setValue(feature.models().getFirst());
    texts.setWidthFull();
    texts.setMaxRows(8);
    texts.setValue(asked.strip().replaceAll("\\s*\\R\\s*", " "));
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    add(texts, model, problem, new Button("Add examples", _ -> addAll()));
  }

  private void addAll() {
    try {
      var more =
          texts
              .getValue()
              .lines()
              .filter(line -> !line.isBlank())
              .map(line -> new RoutedExample(line, model.getValue()))
              .toList();
      if (more.isEmpty()) {
        problem.setText("Questions: at least one line is needed.");
      } else {
        texts.clear();
        problem.setText("");
        done.accept(more);
      }
    } catch (IllegalArgumentException e) {
      problem.setText(e.getMessage());
    }
  }
}
