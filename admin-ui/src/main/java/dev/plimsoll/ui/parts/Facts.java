package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import org.jspecify.annotations.Nullable;

/** A list of names and values; those without a value are left out. */
public class Facts extends DescriptionList {
  public Facts() {
    addClassName("facts");
  }

  public Facts with(String name, @Nullable Object value) {
    var text = value == null ? "" : value.toString();
    return text.isEmpty() ? this : with(name, new Text(text));
  }

  public Facts with(String name, Component value) {
    add(new Term(name), new Description(value));
    return this;
  }
}
