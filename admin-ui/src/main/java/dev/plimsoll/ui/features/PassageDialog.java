package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.ui.prose.Prose;

/**
 * The passage that an answer cites, word for word in its own Markdown, with the way to its page.
 */
public class PassageDialog extends Dialog {
  public PassageDialog(int number, Passage passage) {
    super(text("passage.cited", number, passage.title()));
    setWidth("min(640px, 94vw)");
    add(Prose.judged(passage.text()));
    if (passage.link().matches("(https?:/)?/[^/\\\\].*")) {
      getFooter().add(new Anchor(passage.link(), text("passage.open"), AnchorTarget.BLANK));
    }
    getFooter().add(button(text("action.close"), this::close));
  }
}
