package dev.plimsoll.ui.admin.prompts;

import com.vaadin.flow.component.html.Div;
import dev.plimsoll.prompts.DiffRow;
import java.util.Locale;

/** One line of two versions, side by side. */
class DiffLine extends Div {
  DiffLine(DiffRow row) {
    addClassNames("diff-line", row.kind().name().toLowerCase(Locale.ROOT));
    add(new Div(row.left()), new Div(row.right()));
  }
}
