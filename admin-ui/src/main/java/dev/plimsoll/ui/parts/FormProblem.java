package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says what is wrong with a form: in words, and at the field where it is. */
public class FormProblem extends Div {
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, HasValidation> fields = new LinkedHashMap<>();

  public FormProblem() {
    addClassName("problem");
    getElement().setAttribute("role", "alert");
  }

  /**
   * Says where a part of what is asked for stands in the form.
   *
   * @param part as the module names it that may refuse it
   * @param label as the form names it
   */
  public FormProblem at(String part, String label, HasValidation field) {
    fields.put(part, field);
    return at(part, label);
  }

  /** The same for a part of several fields. */
  public FormProblem at(String part, String label) {
    labels.put(part, label);
    return this;
  }

  /** Says what a part of the form must be, and goes there. */
  public void tell(String part, String expected) {
    clear();
    setText(labels.getOrDefault(part, part) + " must be " + expected + ".");
    var field = fields.get(part);
    if (field != null) {
      field.setErrorMessage("Must be " + expected);
      field.setInvalid(true);
      if (field instanceof Focusable<?> focusable) {
        focusable.focus();
      }
    }
  }

  public void clear() {
    setText("");
    fields.values().forEach(field -> field.setInvalid(false));
  }
}
