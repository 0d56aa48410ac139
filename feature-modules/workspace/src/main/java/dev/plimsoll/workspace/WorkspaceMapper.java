package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;

import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.ApiScope;
import dev.plimsoll.access.keys.DeclaredSecret;
import dev.plimsoll.access.keys.KeyGrant;
import dev.plimsoll.access.people.Person;
import dev.plimsoll.access.people.PersonDeclaration;
import dev.plimsoll.access.tenants.Tenant;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.catalogue.ModelDeclaration;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.prompts.PromptDraft;
import dev.plimsoll.prompts.PromptPart;
import dev.plimsoll.prompts.PromptRegistry;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Maps the providers, models, prompts, people and keys of a checked workspace file.
 *
 * @param environment where secrets are looked up
 */
record WorkspaceMapper(Function<String, @Nullable String> environment) {
  Provider provider(WorkspaceFile.Provider given) {
    var url = given.url();
    return new Provider(
        given.name(),
        given.kind(),
        url == null ? null : URI.create(url),
        keys(given),
        given.keyHeader(),
        timeouts(given.timeouts()),
        Boolean.TRUE.equals(given.batchApi()));
  }

  private static List<ProviderKey> keys(WorkspaceFile.Provider given) {
    var only = given.key();
    return only != null
        ? List.of(ProviderKey.from(References.variable(only)))
        : each(given.keys()).stream()
            .map(key ->
                new ProviderKey(
                    References.variable(key.key()),
                    Objects.requireNonNullElse(key.weight(), 1),
                    key.perMinute()))
            .toList();
  }

  private static Timeouts timeouts(WorkspaceFile.@Nullable Timeouts given) {
    var usual = Timeouts.DEFAULT;
    return given == null
        ? usual
        : new Timeouts(
            ScalarParsers.duration(given.connect(), usual.connect()),
            ScalarParsers.duration(given.firstToken(), usual.firstToken()),
            ScalarParsers.duration(given.betweenTokens(), usual.betweenTokens()),
            ScalarParsers.duration(given.total(), usual.total()));
  }

  ModelDeclaration model(WorkspaceFile.Model given) {
    return new ModelDeclaration(
        new ModelKey(given.key()),
        given.provider(),
        given.model(),
        Boolean.TRUE.equals(given.hedge()),
        given.atOnce());
  }

  PromptDraft prompt(WorkspaceFile.Prompt given) {
    return new PromptDraft(
        given.parts().stream()
            .map(part -> new PromptPart(part.role(), part.template().stripTrailing()))
            .toList(),
        Objects.requireNonNullElse(given.variables(), Set.of()),
        Objects.requireNonNullElse(given.note(), ""));
  }

  /** The labels of the version; production unless the file names others. */
  Set<String> labels(WorkspaceFile.Prompt given) {
    return Objects.requireNonNullElse(given.labels(), Set.of(PromptRegistry.PRODUCTION));
  }

  Tenant tenant(WorkspaceFile.Tenant given) {
    return new Tenant(
        new TenantId(given.id()), Objects.requireNonNullElse(given.name(), given.id()));
  }

  private static TenantId tenant(@Nullable String given) {
    return given == null ? TenantId.DEFAULT : new TenantId(given);
  }

  PersonDeclaration person(WorkspaceFile.Person given) {
    var password = given.password();
    return new PersonDeclaration(
        new Person(
            new UserId(given.name()),
            Objects.requireNonNullElse(given.displayName(), given.name()),
            null,
            roles(given.roles()),
            tenant(given.tenant())),
        password == null ? null : secret(password));
  }

  KeyGrant grant(WorkspaceFile.Key given) {
    var features = given.features();
    var scopes = given.scopes();
    var roles = roles(given.roles());
    return new KeyGrant(
        given.name(),
        Objects.requireNonNullElse(given.application(), given.name()),
        tenant(given.tenant()),
        roles,
        features == null
            ? null
            : features.stream().map(FeatureKey::new).collect(Collectors.toSet()),
        scopes == null
            ? ApiScope.usual(roles)
            : scopes.stream().map(ApiScope::of).collect(Collectors.toSet()),
        day("expires", given.expires()));
  }

  DeclaredSecret secret(WorkspaceFile.Key given) {
    var former = given.former();
    return new DeclaredSecret(
        secret(given.secret()),
        former == null
            ? null
            : new DeclaredSecret.Former(
                secret(former.secret()),
                end(Objects.requireNonNull(day("until", former.until())))));
  }

  private static @Nullable LocalDate day(String field, @Nullable String given) {
    try {
      return given == null ? null : LocalDate.parse(given);
    } catch (DateTimeParseException _) {
      throw new IllegalArgumentException(
          field + " must be a day such as 2027-03-31, but was '" + given + "'");
    }
  }

  /** The end of a day in UTC. */
  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  String secret(String variable) {
    return Objects.requireNonNull(environment.apply(References.variable(variable)));
  }

  private static Set<Role> roles(@Nullable Set<String> given) {
    return given == null
        ? EnumSet.of(Role.USER)
        : given.stream()
            .map(role -> ScalarParsers.one(Role.class, role))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
