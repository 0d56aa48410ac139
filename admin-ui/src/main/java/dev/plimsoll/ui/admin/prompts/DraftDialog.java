package dev.plimsoll.ui.admin.prompts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.prompts.InvalidPrompt;
import dev.plimsoll.prompts.PromptDraft;
import dev.plimsoll.prompts.PromptPart;
import dev.plimsoll.prompts.PromptVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Writes a version of a prompt: its messages, and the variables that they declare. */
class DraftDialog extends Dialog {
  private static final int LONGEST_NOTE = 500;

  private final TextField name = new TextField("Name");
  private final Div parts = new Div();
  private final List<PartField> fields = new ArrayList<>();
  private final TextField variables = new TextField("Variables");
  private final TextField note = new TextField("What is this version for?");
  private final Div problem = new Div();

  /** What to do with a draft; it may refuse it by {@link InvalidPrompt}. */
  interface Save extends BiConsumer<PromptName, PromptDraft> {}

  /** For a prompt that is not there yet. */
  static DraftDialog forNew(Save save) {
    var dialog = new DraftDialog("New prompt", save);
    dialog.add(new PromptPart("system", ""));
    dialog.add(new PromptPart("user", "{{question}}"));
    dialog.variables.setValue("question");
    return dialog;
  }

  /** For the next version; begins with what the latest says. */
  static DraftDialog after(PromptVersion latest, Save save) {
    var dialog = new DraftDialog("New version of " + latest.name(), save);
    dialog.name.setValue(latest.name().value());
    dialog.name.setVisible(false);
    latest.parts().forEach(dialog::add);
    dialog.variables.setValue(
        latest.variables().stream().sorted().collect(Collectors.joining(", ")));
    return dialog;
  }

  private DraftDialog(String title, Save save) {
    super(title);
    setWidth("min(760px, 94vw)");
    setCloseOnOutsideClick(false);
    name.setHelperText("Lower-case letters, digits, dots, dashes and underscores");
    variables.setHelperText(
        "Those that the messages use as {{name}}, by commas. Every call fills input, question,"
            + " passages and labels; others need a value in the feature.");
    note.setMaxLength(LONGEST_NOTE);
    for (var field : List.of(name, variables, note)) {
      field.setWidthFull();
    }
    parts.addClassName("stack");
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    var more =
        new Button("Add a message", VaadinIcon.PLUS.create(), _ -> add(new PromptPart("user", "")));
    more.addThemeVariants(ButtonVariant.SMALL);
    var form = new Div(name, parts, new Div(more), variables, note, problem);
    form.addClassName("stack");
    add(form);
    var go = new Button("Save", _ -> save(save));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), go);
  }

  private void add(PromptPart part) {
    var field = new PartField(part, this::remove);
    fields.add(field);
    parts.add(field);
  }

  private void remove(PartField field) {
    fields.remove(field);
    parts.remove(field);
  }

  private void save(Save save) {
    try {
      save.accept(new PromptName(name.getValue().strip()), draft());
      close();
    } catch (InvalidPrompt | IllegalArgumentException e) {
      problem.setText(e.getMessage());
    }
  }

  private PromptDraft draft() {
    return new PromptDraft(
        fields.stream().map(PartField::part).toList(), names(), note.getValue().strip());
  }

  private Set<String> names() {
    return Arrays.stream(variables.getValue().split("[\\s,]+"))
        .filter(each -> !each.isBlank())
        .collect(Collectors.toSet());
  }
}
