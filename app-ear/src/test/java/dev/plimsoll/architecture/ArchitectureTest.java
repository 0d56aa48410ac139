package dev.plimsoll.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.ledger.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Extension;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
  void packages_of_a_module_form_no_cycle() {
    slices().matching("dev.plimsoll.(**)").should().beFreeOfCycles().check(PLIMSOLL);
  }

  @Test
  void no_two_types_have_the_same_name() {
    var packagesByName =
        PLIMSOLL.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(
                groupingBy(
                    JavaClass::getSimpleName,
                    mapping(JavaClass::getPackageName, toCollection(TreeSet::new))));
    packagesByName.values().removeIf(packages -> packages.size() == 1);
    assertThat(packagesByName).isEmpty();
  }

  @Test
  void what_a_module_shows_in_its_root_is_used_by_others() {
    classes()
        .that(areInARoot())
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .and()
        .areNotAssignableTo(RuntimeException.class) // which reach others without their names
        .and()
        .areNotAssignableTo(Extension.class) // which the container uses
        .and(haveMethods()) // the compiler copies constants to where they are used
        .should(beUsedByAnotherModule())
        .check(PLIMSOLL);
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
  void other_machines_are_called_through_outbound_http_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.plimsoll.platform.outbound")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java[.]net[.]http[.].*|java[.]net[.].*URLConnection"
                + "|org[.]apache[.]hc[.]client5[.]http[.]impl[.].*HttpClient(s|Builder)")
        .check(PLIMSOLL);
  }

  @Test
  void a_text_becomes_html_in_one_place_and_the_guide_in_another() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.plimsoll.ui.prose", "dev.plimsoll.ui.guide")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("com[.]vaadin[.]flow[.]component[.](Html|markdown[.].*)")
        .check(PLIMSOLL);
  }

  @Test
  void fields_of_beans_are_read_by_the_beans_only() {
    // Others hold a proxy, whose fields are never set.
    noClasses().should().accessFieldWhere(isOfAnother(ApplicationScoped.class)).check(PLIMSOLL);
  }

  @Test
  void pages_change_things_only_by_facades_that_ask_for_the_role() {
    noClasses()
        .that()
        .resideInAPackage(Modules.ROOT + Modules.PAGES + "..")
        .should()
        .callMethodWhere(changesSomethingForAnybody())
        .check(PLIMSOLL);
  }

  @Test
  void no_class_has_a_name_without_a_meaning() {
    noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)(\\$.*)?").check(PLIMSOLL);
  }

  /** Whatever is recorded as an actor's needs a role that the façade checks. */
  private static DescribedPredicate<JavaMethodCall> changesSomethingForAnybody() {
    return DescribedPredicate.describe(
        "it names an actor and has no @OnlyFor",
        call ->
            call.getTargetOwner().isAnnotatedWith(ApplicationScoped.class)
                && call.getTarget().getRawParameterTypes().stream()
                    .anyMatch(type -> type.isEquivalentTo(Actor.class))
                && call.getTarget()
                    .resolveMember()
                    .filter(verb ->
                        verb.isAnnotatedWith(OnlyFor.class)
                            || verb.getOwner().isAnnotatedWith(OnlyFor.class))
                    .isEmpty());
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

  private static DescribedPredicate<JavaClass> areInARoot() {
    return DescribedPredicate.describe(
        "are in the root of a module that others use",
        type -> isInRoot(type) && !Modules.of(type).equals(Modules.PAGES));
  }

  private static DescribedPredicate<JavaClass> haveMethods() {
    return DescribedPredicate.describe("have methods", type -> !type.getMethods().isEmpty());
  }

  private static boolean isInRoot(JavaClass type) {
    return type.getPackageName().equals(Modules.ROOT + Modules.of(type));
  }

  /**
   * Whether the type is used by its name, by that of a nested type, or through a method that others
   * may call.
   */
  private static ArchCondition<JavaClass> beUsedByAnotherModule() {
    return new ArchCondition<>("be used by another module") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var used =
            Stream.concat(Stream.of(type), PLIMSOLL.stream().filter(it -> isWithin(it, type)))
                .flatMap(it -> it.getDirectDependenciesToSelf().stream())
                .map(Dependency::getOriginClass)
                .anyMatch(user ->
                    !Modules.of(user).equals(Modules.of(type))
                        || (user != type && shows(user, type)));
        if (!used) {
          events.add(violated(type, type.getName() + " is public and used by its own module only"));
        }
      }
    };
  }

  private static boolean isWithin(JavaClass inner, JavaClass outer) {
    return inner
        .getEnclosingClass()
        .filter(it -> it.equals(outer) || isWithin(it, outer))
        .isPresent();
  }

  /** Whether a public method of an exported type takes or returns the type. */
  private static boolean shows(JavaClass user, JavaClass type) {
    return user.getModifiers().contains(JavaModifier.PUBLIC)
        && Modules.isExported(user)
        && user.getMethods().stream()
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .anyMatch(method -> method.getAllInvolvedRawTypes().contains(type));
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
