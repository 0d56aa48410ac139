package dev.plimsoll.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.plimsoll.ui.parts.Facts;

/** What each key does. */
class KeyHelp extends Dialog {
  KeyHelp() {
    super("Review by keyboard");
    setWidth("min(460px, 94vw)");
    add(
        new Facts()
            .with("Begin, finish", keys("b", "f"))
            .with("Hallucination: yes, no, unsure", keys("y", "n", "u"))
            .with("A score, then on to the next line", keys("1", "2", "3", "4", "5"))
            .with("Line before or after", keys("↑", "↓"))
            .with("Write a note, leave it", keys("w", "Esc"))
            .with("Save and go on", keys("Ctrl + Enter"))
            .with("Back to what you rated, and on again", keys("←", "→"))
            .with("Leave it to others for now", keys("s"))
            .with("Open or close the cited passages", keys("p"))
            .with("This help", keys("?")));
    var close = new Button("Close", _ -> close());
    close.setAutofocus(true);
    getFooter().add(close);
  }

  private static Div keys(String... names) {
    var list = new Div();
    list.addClassName("keys");
    for (var name : names) {
      list.add(new Keys(name));
    }
    return list;
  }
}
