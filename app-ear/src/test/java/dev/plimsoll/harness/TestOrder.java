package dev.plimsoll.harness;

import static java.util.Comparator.comparingInt;

import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.extension.ExtendWith;

/** Classes that use the same deployment or server run one after the other. */
final class TestOrder implements ClassOrderer {
  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(comparingInt(TestOrder::place).thenComparing(test -> test.getTestClass().getName()));
  }

  private static int place(ClassDescriptor test) {
    if (test.isAnnotated(SharedContainer.class)) {
      return 1;
    }
    if (isInContainer(test)) {
      return 0;
    }
    return test.isAnnotated(BlackBox.class) ? 2 : 3;
  }

  private static boolean isInContainer(ClassDescriptor test) {
    return test.findRepeatableAnnotations(ExtendWith.class).stream()
        .flatMap(extensions -> List.of(extensions.value()).stream())
        .anyMatch(ArquillianExtension.class::equals);
  }
}
