package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.markdown.Markdown;
import dev.plimsoll.domain.Passage;

/**
 * The passage that an answer cites, word for word in its own Markdown, with the way to its page.
 */
public class PassageDialog extends Dialog {
  public PassageDialog(int number, Passage passage) {
    super(text("passage.cited", number, passage.title()));
    setWidth("min(640px, 94vw)");
    add(new Markdown(passage.text()));
    if (!passage.link().isBlank()) {
      getFooter().add(new Anchor(passage.link(), text("passage.open"), AnchorTarget.BLANK));
    }
    getFooter().add(button(text("action.close"), this::close));
  }
}
