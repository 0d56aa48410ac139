package dev.plimsoll.ui.review;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/** The answers of high stakes that wait for a person's decision. */
@Route(value = ReviewNavigation.HELD, layout = MainLayout.class)
@PageTitle("Held answers · Plimsoll")
@RolesAllowed({"REVIEWER", "ADMIN"})
@CdiComponent
public class HeldView extends Div {
  @Inject
  HeldView(HeldAnswers held, CurrentCaller current) {
    var page =
        new Page(
            "Held answers",
            "Answers by which somebody could come to harm wait here. What you decide is given to"
                + " whoever asked, at once.");
    page.addClassName("review-page");
    page.add(new HeldDesk(held, current.caller()));
    add(page);
  }
}
