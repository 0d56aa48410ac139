package dev.plimsoll.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses PLIMSOLL = Modules.classes();

  @Test
  void every_module_is_in_the_table() {
    assertThat(Modules.inTable()).isEqualTo(Modules.inFolders());
  }

  @Test
  void the_table_in_the_docs_is_the_one_that_is_held() throws IOException {
    var made = Path.of("target/tables/modules.md");
    Files.createDirectories(made.getParent());
    Files.writeString(made, Modules.markdown());
    assertThat(Path.of("../docs/c4/4-modules.md"))
        .as("a copy of app-ear/%s", made)
        .hasContent(Modules.markdown());
  }

  @Test
  void modules_use_only_what_the_table_allows() {
    classes()
        .should(
            onlyHave(
                "dependencies on modules that the table allows",
                use ->
                    Modules.mayUse(
                        Modules.of(use.getOriginClass()), Modules.of(use.getTargetClass()))))
        .check(PLIMSOLL);
  }

  @Test
  void modules_use_each_other_through_exported_packages() {
    classes()
        .should(
            onlyHave(
                "dependencies on exported packages of other modules",
                use ->
                    Modules.of(use.getOriginClass()).equals(Modules.of(use.getTargetClass()))
                        || Modules.isExported(use.getTargetClass())
                        || Modules.serves(use.getOriginClass(), use.getTargetClass())))
        .check(PLIMSOLL);
  }

  @Test
  void modules_form_no_cycle() {
    slices().matching("dev.plimsoll.(*)..").should().beFreeOfCycles().check(PLIMSOLL);
  }

  @Test
  void only_the_pages_know_vaadin() {
    noClasses()
        .that()
        .resideOutsideOfPackage(Modules.ROOT + Modules.PAGES + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vaadin..")
        .check(PLIMSOLL);
  }

  @Test
  void the_domain_is_plain_java() {
    classes()
        .that()
        .resideInAPackage("dev.plimsoll.domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.plimsoll.domain..", "java..", "org.jspecify..")
        .check(PLIMSOLL);
  }

  @Test
  void the_database_is_read_and_written_by_sql_alone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.persistence..")
        .check(PLIMSOLL);
  }

  @Test
  void fields_of_beans_are_read_by_the_beans_only() {
    // Others hold a proxy, whose fields are never set.
    noClasses().should().accessFieldWhere(isOfAnother(ApplicationScoped.class)).check(PLIMSOLL);
  }

  @Test
  void no_class_has_a_name_without_a_meaning() {
    noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)(\\$.*)?").check(PLIMSOLL);
  }

  private static DescribedPredicate<JavaFieldAccess> isOfAnother(Class<? extends Annotation> kind) {
    return DescribedPredicate.describe(
        "it is that of another class annotated with @" + kind.getSimpleName(),
        access ->
            access.getTargetOwner().isAnnotatedWith(kind)
                && !access.getTargetOwner().equals(access.getOriginOwner())
                && !isStatic(access));
  }

  private static boolean isStatic(JavaFieldAccess access) {
    return access
        .getTarget()
        .resolveMember()
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .isPresent();
  }

  private static ArchCondition<JavaClass> onlyHave(
      String description, Predicate<Dependency> allowed) {
    return new ArchCondition<>("only have " + description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(use -> Modules.isOurs(use.getTargetClass()))
            .filter(use -> !allowed.test(use))
            .forEach(use -> events.add(violated(use, use.getDescription())));
      }
    };
  }
}
