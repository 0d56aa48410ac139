package dev.plimsoll.ui.signin;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** Tells the server that people sign in on a page of ours. */
@CustomFormAuthenticationMechanismDefinition(
    loginToContinue = @LoginToContinue(loginPage = "/sign-in", errorPage = ""))
@DeclareRoles({"USER", "STAFF", "REVIEWER", "ADMIN"})
@ApplicationScoped
public class SignInMechanism {}
