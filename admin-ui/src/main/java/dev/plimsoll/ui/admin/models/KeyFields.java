package dev.plimsoll.ui.admin.models;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.models.ProviderKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for the keys of a provider: where each comes from, never what it is. */
class KeyFields extends Div {
  private final Div rows = new Div();

  KeyFields(List<ProviderKey> now) {
    addClassNames("stack", "form-part");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "Keys");
    rows.addClassNames("stack", "key-rows");
    var note =
        new Paragraph(
            "The server reads each key from its environment at its start. Never write a key itself"
                + " here. Several share the work by their weights.");
    note.addClassNames("quiet", "small");
    var another = new Button("Add a key", VaadinIcon.PLUS.create(), _ -> addKey(null).focus());
    another.addThemeVariants(ButtonVariant.SMALL);
    add(new H3("Keys"), note, rows, another);
    now.forEach(this::addKey);
  }

  private KeyRow addKey(@Nullable ProviderKey key) {
    var row = new KeyRow(key, rows::remove);
    rows.add(row);
    return row;
  }

  List<ProviderKey> read() {
    return rows.getChildren().map(row -> ((KeyRow) row).read()).toList();
  }
}
