package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.audits.AuditResult;
import dev.plimsoll.ui.parts.EmptyState;

/**
 * The start page of a reviewer. A conversation is reserved only when they begin, so that looking at
 * the page does not keep one from others.
 */
class Beginning extends Div {
  Beginning(AuditResult result, Runnable begin) {
    addClassName("card");
    var left = result.ratings().items() - result.ratings().rated();
    add(
        new EmptyState(
            VaadinIcon.CLIPBOARD_CHECK,
            text("review.begin.title", left),
            text("review.begin.next"),
            new KeyButton(text("review.begin"), "b", begin, ButtonVariant.PRIMARY)));
  }
}
