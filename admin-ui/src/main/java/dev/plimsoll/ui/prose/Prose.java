package dev.plimsoll.ui.prose;

import com.vaadin.flow.component.html.Div;
import dev.plimsoll.ui.text.VisibleSigns;

/** A text in Markdown of which nobody knows whether it means well. */
public class Prose extends Div {
  public Prose() {
    addClassName("prose");
  }

  /** Shows another text. */
  public void show(String markdown) {
    html(ProseHtml.of(markdown, false));
  }

  /** A text for those who judge it: with what is hidden in it, and where its links lead to. */
  public static Prose judged(String markdown) {
    var prose = new Prose();
    prose.html(ProseHtml.of(VisibleSigns.of(markdown), true));
    return prose;
  }

  private void html(String clean) {
    getElement().setProperty("innerHTML", clean);
  }
}
