package dev.plimsoll.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests inside the server, in the one archive of all modules that they share. It is deployed once,
 * so a class uses names that no other class uses, and leaves what the others see as it was. One
 * that cannot has an archive of its own: {@link InContainer#with}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ArquillianExtension.class)
public @interface SharedContainer {
  /** Classes that the tests use inside the server, besides {@link Wait} and {@link Table}. */
  Class<?>[] needs() default {};
}
