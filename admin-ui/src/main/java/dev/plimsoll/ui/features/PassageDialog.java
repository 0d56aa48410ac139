package dev.plimsoll.ui.features;

import com.vaadin.flow.component.button.Button;
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
    super("[" + number + "] " + passage.title());
    setWidth("min(640px, 94vw)");
    add(new Markdown(passage.text()));
    if (!passage.link().isBlank()) {
      getFooter().add(new Anchor(passage.link(), "Open the page", AnchorTarget.BLANK));
    }
    getFooter().add(new Button("Close", _ -> close()));
  }
}
