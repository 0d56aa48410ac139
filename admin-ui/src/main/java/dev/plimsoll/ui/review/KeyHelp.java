package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.plimsoll.ui.parts.Facts;
import java.util.stream.Stream;

/** The list of keyboard shortcuts. */
class KeyHelp extends Dialog {
  KeyHelp() {
    super(text("review.keys.title"));
    setWidth("min(460px, 94vw)");
    add(
        new Facts()
            .with(text("review.keys.begin"), keys("b", "f"))
            .with(text("review.keys.hallucination"), keys("y", "n", "u"))
            .with(text("review.keys.score"), keys("1", "2", "3", "4", "5"))
            .with(text("review.keys.line"), keys("↑", "↓"))
            .with(text("review.keys.note"), keys("w", "Esc"))
            .with(text("review.keys.save"), keys("Ctrl + Enter"))
            .with(text("review.keys.back"), keys("←", "→"))
            .with(text("review.keys.skip"), keys("s"))
            .with(text("review.keys.passages"), keys("p"))
            .with(text("review.keys.help"), keys("?")));
    var close = button(text("action.close"), this::close);
    close.setAutofocus(true);
    getFooter().add(close);
  }

  private static Div keys(String... names) {
    return div("keys", Stream.of(names).map(ReviewShortcuts::new));
  }
}
