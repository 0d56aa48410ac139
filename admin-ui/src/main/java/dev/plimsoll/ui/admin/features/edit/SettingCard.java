package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Locale;
import java.util.function.Supplier;

/** One group of a feature's settings, and the button that changes them. */
class SettingCard extends Div {
  private final transient Supplier<EditDialog> editor;

  SettingCard(String heading, Supplier<EditDialog> editor, Component shown) {
    this.editor = editor;
    addClassNames("card", "stack");
    var title = new H2(heading);
    title.addClassName("grow");
    var edit = new Button("Edit…", _ -> edit());
    edit.setAriaLabel("Edit " + heading.toLowerCase(Locale.ROOT));
    var head = new Div(title, edit);
    head.addClassName("row");
    add(head, shown);
  }

  void edit() {
    editor.get().open();
  }
}
