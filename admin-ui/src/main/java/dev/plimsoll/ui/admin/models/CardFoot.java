package dev.plimsoll.ui.admin.models;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** What can be done with what a card shows. */
class CardFoot extends Div {
  CardFoot() {
    addClassNames("row", "end", "card-foot");
  }

  /**
   * Adds something that asks before it is done.
   *
   * @param what it is done with, for people who do not see the card
   */
  void with(String verb, String what, Runnable ask) {
    var button = new Button(verb + "…", _ -> ask.run());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(verb + " " + what);
    add(button);
  }
}
