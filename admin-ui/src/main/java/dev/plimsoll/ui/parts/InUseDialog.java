package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;

/** Says why something cannot be removed: by whom it is still used. */
public class InUseDialog extends Dialog {
  /**
   * @param uses in words, such as {@code the feature help-assistant}
   */
  public InUseDialog(String what, Collection<String> uses) {
    super(what + " is in use");
    setWidth("min(480px, 94vw)");
    var list = new UnorderedList();
    uses.forEach(use -> list.add(new ListItem(use)));
    add(new Paragraph("It can be removed when none of these needs it any more:"), list);
    var close = new Button("Close", _ -> close());
    close.setAutofocus(true);
    getFooter().add(close);
  }
}
