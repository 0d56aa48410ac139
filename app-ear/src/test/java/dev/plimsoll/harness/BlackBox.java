package dev.plimsoll.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Resolves the parameters of a test's methods and constructor: the {@link RunningServer} that all
 * tests share, its {@link Browser}, or {@link Npm}. A test that needs a server of its own starts it
 * itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedByAllTests.class)
public @interface BlackBox {}
