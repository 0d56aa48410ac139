package dev.plimsoll.ui.failures;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Stands in for a page that is not there, or that one may not see. */
@AnonymousAllowed
public class NotFoundView extends Apology implements HasErrorParameter<NotFoundException> {
  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    say(
        "There is no such page",
        "The address may be wrong, what it showed may be gone, or it is not for your roles.");
    return HttpStatusCode.NOT_FOUND.getCode();
  }
}
