package dev.plimsoll.ui.failures;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.plimsoll.platform.SqlFailure;
import jakarta.inject.Inject;

/** The page that is shown if another fails to open. */
@AnonymousAllowed
@CdiComponent
public class FailureView extends Apology implements HasErrorParameter<Exception> {
  private final Failures failures;

  @Inject
  FailureView(Failures failures) {
    this.failures = failures;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    var failure = parameter.getCaughtException();
    say(text("failure.page"), failures.words(failure));
    return SqlFailure.isDueToConnection(failure)
        ? HttpStatusCode.SERVICE_UNAVAILABLE.getCode()
        : HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
  }
}
