package dev.plimsoll.ui.failures;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import dev.plimsoll.ui.parts.Brand;

/** A page that says what is wrong and leads on. */
abstract class Apology extends Main implements HasDynamicTitle {
  private String title = "";

  final void say(String what, String more) {
    title = what;
    addClassName("sign-in");
    var words = new Paragraph(more);
    words.addClassName("wrap");
    var card = new Div(new Brand(), new H1(what), words, new Anchor("/", "To your features"));
    card.addClassNames("card", "stack");
    removeAll();
    add(card);
  }

  @Override
  public final String getPageTitle() {
    return title + " · Plimsoll";
  }
}
