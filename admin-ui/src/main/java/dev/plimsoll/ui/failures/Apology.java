package dev.plimsoll.ui.failures;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.paragraph;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import dev.plimsoll.ui.parts.Brand;

/** A page that says what is wrong and what to do next. */
abstract class Apology extends Main implements HasDynamicTitle {
  private String title = "";

  final void say(String what, String more) {
    title = what;
    addClassName("sign-in");
    removeAll();
    add(
        div(
            "card stack",
            new Brand(),
            new H1(what),
            paragraph("wrap", more),
            new Anchor("/", text("failure.back"))));
  }

  @Override
  public final String getPageTitle() {
    return text("page.title", title);
  }
}
