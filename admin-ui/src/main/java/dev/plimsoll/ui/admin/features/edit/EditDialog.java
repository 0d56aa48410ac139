package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.InvalidFeature;
import dev.plimsoll.ui.parts.ReasonField;

/**
 * Asks for the settings of one group and for the reason. What is refused stays in the dialog, with
 * what is wrong with it.
 */
abstract class EditDialog extends Dialog {
  private static final String FILE =
      "It holds from the next call on. A workspace file that declares this feature sets it again"
          + " when the file says something else of the feature.";

  private static final String FOCUS =
      "this.querySelector('input, textarea, vaadin-select')?.focus()";

  private final transient Editing editing;
  private final ReasonField reason;
  private final Div problem = new Div();

  EditDialog(String title, Editing editing) {
    super(title);
    this.editing = editing;
    setWidth("min(620px, 94vw)");
    var save = new Button("Save", _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    reason = new ReasonField(save);
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    getFooter().add(new Button("Cancel", _ -> close()), save);
  }

  /** What was filled in; refuses it with an {@link IllegalArgumentException}. */
  abstract FeatureEdit edit();

  /** Puts the fields above the reason, and the focus on the first. */
  final void ask(Component... fields) {
    var form = new Div(fields);
    form.addClassName("stack");
    form.add(reason, quiet(FILE), problem);
    add(form);
    addOpenedChangeListener(_ -> form.getElement().executeJs(FOCUS));
  }

  static Paragraph quiet(String words) {
    var paragraph = new Paragraph(words);
    paragraph.addClassNames("quiet", "small");
    return paragraph;
  }

  private void save() {
    try {
      editing.save(edit(), reason.getValue().strip());
      close();
    } catch (IllegalArgumentException | InvalidFeature refused) {
      problem.setText(refused.getMessage());
    }
  }
}
