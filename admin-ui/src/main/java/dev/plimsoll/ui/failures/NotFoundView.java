package dev.plimsoll.ui.failures;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The page that is shown if another does not exist, or may not be seen. */
@AnonymousAllowed
public class NotFoundView extends Apology implements HasErrorParameter<NotFoundException> {
  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    say(text("not-found.title"), text("not-found.what"));
    return HttpStatusCode.NOT_FOUND.getCode();
  }
}
