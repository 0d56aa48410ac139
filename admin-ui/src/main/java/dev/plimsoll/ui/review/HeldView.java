package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.Route;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/** The high-risk answers that wait for a person's decision. */
@Route(value = ReviewNavigation.HELD, layout = MainLayout.class)
@RolesAllowed({"REVIEWER", "ADMIN"})
@CdiComponent
public class HeldView extends Page {
  @Inject
  HeldView(HeldAnswers held, CurrentCaller current) {
    super(text("held.title"), text("held.purpose"));
    addClassName("review-page");
    add(new HeldDesk(held, current.caller()));
  }
}
