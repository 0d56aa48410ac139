package dev.plimsoll.ui.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.stream.Collectors;

/** Tells the server name and roles of callers that were checked; lets nobody else in. */
@ApplicationScoped
public class CheckedCallers implements IdentityStore {
  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof CheckedCaller(var caller))) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    return new CredentialValidationResult(
        caller.user().value(), caller.roles().stream().map(Enum::name).collect(Collectors.toSet()));
  }
}
