package dev.plimsoll.server;

import dev.plimsoll.harness.Beside;
import dev.plimsoll.harness.SharedByAllTests;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test's constructor the {@link Scene} that all such tests share, one at a time. Each has
 * its features and models in a file of {@code src/test/resources/scripted}, under names that no
 * other uses, and says how its models answer.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({OneScene.class, SharedByAllTests.class})
@Beside
@interface Scripted {}
