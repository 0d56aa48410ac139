package dev.plimsoll.ui.admin.prompts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.prompts.InvalidPrompt;
import dev.plimsoll.prompts.PromptDraft;
import dev.plimsoll.prompts.PromptPart;
import dev.plimsoll.prompts.PromptVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes the next version of a prompt, beginning with what the latest says. */
class DraftDialog extends Dialog {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_NOTE = 500;

  private final List<TextArea> texts = new ArrayList<>();
  private final TextField variables = new TextField("Variables");
  private final TextField note = new TextField("What is it for?");
  private final Div problem = new Div();

  DraftDialog(PromptVersion latest, Consumer<PromptDraft> save) {
    super("New version of " + latest.name());
    setWidth("min(760px, 94vw)");
    var form = new Div();
    form.addClassName("stack");
    for (var part : latest.parts()) {
      var text = new TextArea(part.role());
      text.setValue(part.template());
      text.setWidthFull();
      text.setMaxRows(16);
      texts.add(text);
      form.add(text);
    }
    variables.setValue(
        new TreeSet<>(latest.variables()).stream().collect(Collectors.joining(", ")));
    variables.setHelperText("Those that the templates use, by commas");
    variables.setWidthFull();
    note.setMaxLength(LONGEST_NOTE);
    note.setWidthFull();
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    form.add(variables, note, problem);
    add(form);
    var go = new Button("Save", _ -> save(latest, save));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), go);
  }

  private void save(PromptVersion latest, Consumer<PromptDraft> save) {
    var parts = new ArrayList<PromptPart>();
    for (var i = 0; i < texts.size(); i++) {
      parts.add(new PromptPart(latest.parts().get(i).role(), texts.get(i).getValue()));
    }
    var names =
        Arrays.stream(variables.getValue().split("[\\s,]+"))
            .filter(name -> !name.isBlank())
            .collect(Collectors.toSet());
    try {
      save.accept(new PromptDraft(parts, names, note.getValue().strip()));
      close();
    } catch (InvalidPrompt e) {
      problem.setText(e.getMessage());
    }
  }
}
