package dev.plimsoll.ui.review;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.audits.AuditResult;
import dev.plimsoll.ui.parts.EmptyState;

/**
 * What somebody sees who has rated nothing of a week yet. A conversation is kept for them from when
 * they begin, so that looking at the page keeps none from others.
 */
class Beginning extends Div {
  Beginning(AuditResult result, Runnable begin) {
    addClassName("card");
    var left = result.ratings().items() - result.ratings().rated();
    var button = new KeyButton("Begin", "b", begin);
    button.addThemeVariants(ButtonVariant.PRIMARY);
    add(
        new EmptyState(
            VaadinIcon.CLIPBOARD_CHECK,
            left == 1
                ? "1 conversation waits to be rated"
                : left + " conversations wait to be rated",
            "Each takes about two minutes. Ratings are saved one by one, so you can stop at any time.",
            button));
  }
}
