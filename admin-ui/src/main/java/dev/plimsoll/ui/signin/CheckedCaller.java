package dev.plimsoll.ui.signin;

import dev.plimsoll.access.Caller;
import jakarta.security.enterprise.credential.Credential;

/** A caller whose password or link was checked already; only this package can make one. */
record CheckedCaller(Caller caller) implements Credential {}
