package dev.plimsoll.ui.features;

import com.vaadin.flow.component.Component;
import java.util.function.IntConsumer;

/** Handles clicks on the links to passages in a rendered text. */
public final class PassageLinks {
  private static final String HREF =
      "event.composedPath().find(e => e.tagName === 'A')?.getAttribute('href') ?? ''";
  private static final String IS_PASSAGE =
      HREF.replace(" ?? ''", "") + "?.startsWith('" + CitedText.LINK + "') ?? false";

  public PassageLinks(Component text, IntConsumer open) {
    text.getElement()
        .addEventListener(
            "click",
            event -> {
              var href = event.getEventData().get(HREF).asString("");
              open.accept(Integer.parseInt(href.substring(CitedText.LINK.length())));
            })
        .setFilter("(" + IS_PASSAGE + ") && (event.preventDefault(), true)")
        .addEventData(HREF);
  }
}
