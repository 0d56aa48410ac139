package dev.plimsoll.ui.signin;

import dev.plimsoll.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Begins the session of a checked caller. */
@ApplicationScoped
class WebSession {
  @Inject SecurityContext security;

  /** Signs the caller in under a new session id, so that no id from before is worth anything. */
  boolean begin(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    var parameters =
        AuthenticationParameters.withParams()
            .credential(new CheckedCaller(caller))
            .newAuthentication(true);
    var status = security.authenticate(request, response, parameters);
    if (status == AuthenticationStatus.SUCCESS) {
      request.getSession(true);
      request.changeSessionId();
    }
    return status == AuthenticationStatus.SUCCESS;
  }
}
