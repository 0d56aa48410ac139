package dev.plimsoll.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.CallerOfThread.Asker;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.keys.DeclaredKeys;
import dev.plimsoll.access.keys.DeclaredSecret;
import dev.plimsoll.access.keys.InvalidApiKey;
import dev.plimsoll.access.keys.KeyGrant;
import dev.plimsoll.access.people.InvalidPerson;
import dev.plimsoll.access.people.People;
import dev.plimsoll.access.people.Person;
import dev.plimsoll.access.people.PersonDeclaration;
import dev.plimsoll.access.sessions.PersonSession;
import dev.plimsoll.access.sessions.Sessions;
import dev.plimsoll.access.signin.CodeOutcome;
import dev.plimsoll.access.signin.FactorChange;
import dev.plimsoll.access.signin.LinkOutcome;
import dev.plimsoll.access.signin.OwnAccount;
import dev.plimsoll.access.signin.PasswordChange;
import dev.plimsoll.access.signin.SignIn;
import dev.plimsoll.access.signin.SignInOutcome;
import dev.plimsoll.access.signin.Visit;
import dev.plimsoll.access.signin.Welcome;
import dev.plimsoll.access.tenants.Tenant;
import dev.plimsoll.access.tenants.Tenants;
import dev.plimsoll.access.totp.ResetOfOwnFactor;
import dev.plimsoll.access.totp.SecondFactors;
import dev.plimsoll.access.totp.Totp;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.ledger.Actor;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Signing in and API keys; and that no secret is stored in the database. */
@SharedContainer(needs = SettableCaller.class)
class AccessIT {
  private static final Actor ADA = new Actor("ada");
  private static final String PASSWORD = "correct horse battery";
  private static final Visit HERE = new Visit("127.0.0.1", true, "");
  private static final Visit ELSEWHERE = new Visit("192.0.2.7", true, "");
  private static final Visit GUESSER = new Visit("198.51.100.7", true, "");

  @Inject ApiKeys keys;
  @Inject DeclaredKeys declared;
  @Inject People people;
  @Inject Tenants tenants;
  @Inject SignIn signIn;
  @Inject OwnAccount own;
  @Inject SecondFactors factors;
  @Inject Sessions sessions;
  @Inject SettableCaller caller;
  @Inject Clock clock;
  @Inject UserTransaction transaction;

  @Resource(lookup = "jdbc/plimsoll")
  DataSource database;

  @Test
  void shows_the_secret_of_a_key_once_and_keeps_only_its_hash() throws Exception {
    var issued = keys.issue(new KeyGrant("shown", Set.of(Role.USER), null), ADA);
    assertThat(keys.authenticate(issued.secret()).orElseThrow().keyName()).isEqualTo("shown");
    assertThat(keys.all().toString()).contains("shown").doesNotContain(issued.secret());
    assertThat(dump("api_key")).contains("shown").doesNotContain(issued.secret());
    assertThat(dump("ledger_entry")).contains("shown").doesNotContain(issued.secret());
  }

  @Test
  void refuses_a_revoked_key_at_once() {
    var issued = keys.issue(new KeyGrant("revoked", Set.of(Role.USER), null), ADA);
    keys.revoke(issued.key().id(), ADA, "It leaked.");
    assertThat(keys.authenticate(issued.secret())).isEmpty();
    declared.declare(issued.key().grant(), new DeclaredSecret(issued.secret(), null), ADA);
    assertThat(keys.authenticate(issued.secret())).isEmpty();
  }

  @Test
  void stops_a_key_that_is_no_longer_declared_until_it_is_again() throws Exception {
    var actor = new Actor("a file");
    var grant = new KeyGrant("dropped", Set.of(Role.USER), null);
    var secret = new DeclaredSecret("dropped-0123456789abcdefghijklmnopqrstuv", null);
    var kept = keys.issue(new KeyGrant("kept in console", Set.of(Role.USER), null), ADA);
    declared.declare(grant, secret, actor);
    declared.drop(Set.of("dropped"), actor);
    assertThat(keys.authenticate(secret.secret())).isPresent();
    declared.drop(Set.of(), actor);
    assertThat(keys.authenticate(secret.secret())).isEmpty();
    assertThat(keys.authenticate(kept.secret())).isPresent();
    assertThat(dump("ledger_entry")).contains("no longer declared");
    declared.declare(grant, secret, actor);
    assertThat(keys.authenticate(secret.secret())).isPresent();
  }

  @Test
  void keeps_a_rotation_of_the_console_although_the_file_declares_the_secret_before() {
    var grant = new KeyGrant("rotated", Set.of(Role.USER), null).of("shop");
    var first = new DeclaredSecret("rotated-0123456789abcdefghijklmnopqrstuv", null);
    declared.declare(grant, first, ADA);
    var id = keys.all().getFirst().id();
    var second = keys.rotate(id, clock.instant().plus(Duration.ofDays(1)), ADA);
    assertThat(keys.authenticate(first.secret())).isPresent();
    declared.declare(grant, first, ADA);
    assertThat(keys.authenticate(second.secret())).map(Caller::application).contains("shop");
    var third = keys.rotate(id, clock.instant(), ADA);
    assertThat(keys.authenticate(first.secret())).isEmpty();
    assertThat(keys.authenticate(second.secret())).isEmpty();
    assertThat(keys.authenticate(third.secret())).isPresent();
  }

  @Test
  void lets_a_declared_key_have_two_secrets_for_a_while() {
    var grant = new KeyGrant("two secrets", Set.of(Role.USER), null);
    var one = "one-of-two-0123456789abcdefghijklmnopqrs";
    var two = "two-of-two-0123456789abcdefghijklmnopqrs";
    declared.declare(grant, new DeclaredSecret(one, null), ADA);
    var id = keys.authenticate(one).orElseThrow();
    var until = clock.instant().plus(Duration.ofDays(1));
    declared.declare(grant, new DeclaredSecret(two, new DeclaredSecret.Former(one, until)), ADA);
    assertThat(keys.authenticate(one)).contains(id);
    assertThat(keys.authenticate(two)).contains(id);
    declared.declare(
        grant, new DeclaredSecret(two, new DeclaredSecret.Former(one, clock.instant())), ADA);
    assertThat(keys.authenticate(one)).isEmpty();
    assertThat(keys.authenticate(two)).contains(id);
  }

  @Test
  void a_key_whose_issue_is_rolled_back_opens_nothing() throws Exception {
    transaction.begin();
    var issued = keys.issue(new KeyGrant("undone", Set.of(Role.USER), null), ADA);
    transaction.rollback();
    assertThat(keys.authenticate(issued.secret())).isEmpty();
    assertThat(dump("api_key")).doesNotContain("undone");
    assertThat(dump("ledger_entry")).doesNotContain("undone");
  }

  @Test
  void a_key_opens_only_the_features_that_it_was_given_for() {
    var summaries = new FeatureKey("summaries");
    var issued = keys.issue(new KeyGrant("narrow", Set.of(Role.USER), Set.of(summaries)), ADA);
    var caller = keys.authenticate(issued.secret()).orElseThrow();
    assertThat(caller.mayUse(summaries)).isTrue();
    assertThat(caller.mayUse(new FeatureKey("triage"))).isFalse();
    assertThatThrownBy(() -> keys.issue(issued.key().grant(), ADA))
        .isInstanceOf(InvalidApiKey.class)
        .hasMessageContaining("name 'narrow'");
  }

  @Test
  void signs_in_who_knows_the_password_which_is_kept_only_as_a_hash() throws Exception {
    var ulla = added("ulla");
    assertThat(welcomed("Ulla ", HERE).caller())
        .isEqualTo(people.named(ulla).orElseThrow().caller());
    assertThat(dump("person")).contains("ulla").doesNotContain(PASSWORD);
    assertThat(dump("ledger_entry")).contains("ulla").doesNotContain(PASSWORD);
  }

  @Test
  void takes_a_new_password_and_the_former_one_no_more() {
    var sven = added("sven");
    people.setPassword(sven, "another horse battery", ADA);
    assertThat(signIn.signIn("sven", PASSWORD, HERE))
        .isEqualTo(new SignInOutcome.WrongCredentials());
    assertThat(signIn.signIn("sven", "another horse battery", HERE))
        .isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void makes_who_guesses_wait_and_nobody_else() {
    var _ = added("victim");
    var known = new Visit(HERE.address(), true, welcomed("victim", HERE).browser());
    assertThat(IntStream.range(0, 5).mapToObj(i -> signIn.signIn("victim", "guess " + i, HERE)))
        .allMatch(SignInOutcome.WrongCredentials.class::isInstance);
    // Each wrong guess doubles the wait, until it is longer than a slow machine takes for one.
    Wait.until(
        "a guess must wait",
        Duration.ofMinutes(2),
        () -> signIn.signIn("victim", "a guess", HERE) instanceof SignInOutcome.TryLater);
    assertThat(signIn.signIn("victim", PASSWORD, HERE)).isInstanceOf(SignInOutcome.TryLater.class);
    assertThat(welcomed("victim", ELSEWHERE).caller().user().value()).isEqualTo("victim");
    assertThat(welcomed("victim", known).browser()).isEqualTo(known.browser());
  }

  @Test
  void sessions_end_with_the_rights_that_they_had() throws Exception {
    var eva = added("eva");
    var first = welcomed("eva", HERE);
    assertThat(dump("person_session")).contains("eva").doesNotContain(first.session().token());
    assertThat(dump("known_browser")).contains("eva").doesNotContain(first.browser());
    people.declare(new PersonDeclaration(person(eva, Role.STAFF), null), ADA);
    assertThat(sessions.withToken(first.session().token())).isEmpty();

    var second = welcomed("eva", HERE);
    people.setPassword(eva, "another horse battery", ADA);
    assertThat(sessions.withToken(second.session().token())).isEmpty();
    people.setPassword(eva, PASSWORD, ADA);

    var third = welcomed("eva", HERE);
    people.endSessions(eva, ADA, "A laptop was lost.");
    assertThat(sessions.withToken(third.session().token())).isEmpty();

    var fourth = welcomed("eva", HERE);
    signIn.signOut(fourth.session().session(), HERE);
    assertThat(sessions.withToken(fourth.session().token())).isEmpty();

    var fifth = welcomed("eva", HERE);
    people.remove(eva, ADA, "Left the company.");
    assertThat(sessions.withToken(fifth.session().token())).isEmpty();
    assertThat(dump("known_browser")).doesNotContain("eva");
    assertThat(dump("security_event"))
        .contains("SIGNED_IN|eva", "PASSWORD_SET|eva", "SESSIONS_ENDED|eva", "SIGNED_OUT|eva")
        .doesNotContain(PASSWORD);
  }

  @Test
  void a_person_changes_their_password_and_keeps_only_the_session_in_which_they_do() {
    var _ = added("nora");
    var other = welcomed("nora", HERE);
    var kept = welcomed("nora", HERE);
    var session = kept.session().session();
    var next = "a much better phrase";
    assertThat(own.changePassword(session, "not hers at all", next, HERE))
        .isEqualTo(new PasswordChange.WrongPassword());
    assertThatThrownBy(() -> own.changePassword(session, PASSWORD, "passwordpassword", HERE))
        .isInstanceOf(InvalidPerson.class);
    assertThat(own.changePassword(session, PASSWORD, next, HERE))
        .isEqualTo(new PasswordChange.Changed());
    assertThat(sessions.withToken(kept.session().token())).isPresent();
    assertThat(sessions.withToken(other.session().token())).isEmpty();
    assertThat(signIn.signIn("nora", PASSWORD, HERE))
        .isEqualTo(new SignInOutcome.WrongCredentials());
  }

  @Test
  void a_facade_refuses_a_caller_who_no_longer_has_the_role() throws Exception {
    var grant = new KeyGrant("by nobody", Set.of(Role.ADMIN), null);
    for (var asker :
        List.of(
            new Asker.Nobody(),
            new Asker.Somebody(person(new UserId("former"), Role.STAFF).caller()))) {
      caller.during(
          asker,
          () -> assertThatThrownBy(() -> keys.issue(grant, ADA)).isInstanceOf(NotAllowed.class));
    }
    assertThat(dump("api_key")).doesNotContain("by nobody");
    assertThat(dump("ledger_entry")).doesNotContain("by nobody");
  }

  @Test
  void a_link_signs_in_once_and_only_on_this_machine() throws Exception {
    var rosa = added("rosa");
    var link = signIn.issueLink(rosa, ADA);
    assertThat(signIn.redeem(link.token(), ELSEWHERE)).isEqualTo(new LinkOutcome.OnlyFromHere());
    assertThat(signIn.redeem(link.token(), HERE)).isInstanceOf(LinkOutcome.SignedIn.class);
    assertThat(signIn.redeem(link.token(), HERE)).isEqualTo(new LinkOutcome.NoLongerGood());
    assertThat(dump("sign_in_link")).doesNotContain(link.token());
  }

  @Test
  void a_link_is_withdrawn_by_whatever_ends_the_sessions_of_its_person() {
    var lena = added("lena");
    withdraws(lena, () -> people.setPassword(lena, "another horse battery", ADA));
    withdraws(
        lena, () -> people.declare(new PersonDeclaration(person(lena, Role.USER), PASSWORD), ADA));
    withdraws(
        lena,
        () ->
            assertThat(
                    own.changePassword(
                        welcomed("lena", HERE).session().session(),
                        PASSWORD,
                        "a much better phrase",
                        HERE))
                .isEqualTo(new PasswordChange.Changed()));
    withdraws(
        lena, () -> people.declare(new PersonDeclaration(person(lena, Role.STAFF), null), ADA));
    withdraws(lena, () -> people.endSessions(lena, ADA, "A laptop was lost."));
    withdraws(
        lena,
        () -> {
          people.remove(lena, ADA, "Left, and came back.");
          var _ = added("lena");
        });
    var kept = signIn.issueLink(lena, ADA);
    var renamed = new Person(lena, "Lena Lind", null, Set.of(Role.USER));
    people.declare(new PersonDeclaration(renamed, PASSWORD), ADA);
    assertThat(signIn.redeem(kept.token(), HERE)).isInstanceOf(LinkOutcome.SignedIn.class);
  }

  private void withdraws(UserId person, Runnable change) {
    var link = signIn.issueLink(person, ADA);
    change.run();
    assertThat(signIn.redeem(link.token(), HERE)).isEqualTo(new LinkOutcome.NoLongerGood());
  }

  @Test
  void asks_for_a_code_after_password_and_link_of_who_has_a_second_factor() throws Exception {
    var tara = added("tara");
    var other = welcomed("tara", ELSEWHERE);
    var session = welcomed("tara", ELSEWHERE).session().session();
    var secret = own.newSecret();
    var step = Totp.step(clock.instant());
    var first = Totp.code(secret, step);
    assertThat(own.turnOn(session, "not hers at all", secret, first, ELSEWHERE))
        .isEqualTo(new FactorChange.WrongPassword());
    assertThat(own.turnOn(session, PASSWORD, secret, wrong(first), ELSEWHERE))
        .isEqualTo(new FactorChange.WrongCode());
    assertThat(factors.isOn(tara)).isFalse();
    var on = (FactorChange.TurnedOn) own.turnOn(session, PASSWORD, secret, first, ELSEWHERE);
    assertThat(own.turnOn(session, PASSWORD, own.newSecret(), first, ELSEWHERE))
        .isEqualTo(new FactorChange.WrongCode());
    assertThat(sessions.find(session.id())).isPresent();
    assertThat(sessions.withToken(other.session().token())).isEmpty();

    var asked = ((SignInOutcome.CodeNeeded) signIn.signIn("tara", PASSWORD, ELSEWHERE)).request();
    var again = ((CodeOutcome.WrongCode) signIn.enterCode(asked.token(), first, ELSEWHERE)).again();
    assertThat(signIn.enterCode(asked.token(), first, ELSEWHERE))
        .isEqualTo(new CodeOutcome.StartAgain());
    var next = Totp.code(secret, Math.max(step + 1, Totp.step(clock.instant())));
    assertThat(signIn.enterCode(again.token(), next, ELSEWHERE))
        .isInstanceOf(CodeOutcome.SignedIn.class);

    var link = signIn.issueLink(tara, ADA);
    var byLink = ((LinkOutcome.CodeNeeded) signIn.redeem(link.token(), HERE)).request();
    assertThat(signIn.enterCode(byLink.token(), on.recoveryCodes().getFirst(), HERE))
        .isInstanceOf(CodeOutcome.SignedIn.class);
    assertThat(own.turnOff(session, on.recoveryCodes().getFirst(), HERE))
        .isEqualTo(new FactorChange.WrongCode());
    assertThat(own.turnOff(session, on.recoveryCodes().getLast(), HERE))
        .isEqualTo(new FactorChange.TurnedOff());
    assertThat(welcomed("tara", HERE).caller().user()).isEqualTo(tara);

    assertThat(dump("security_event"))
        .contains("SECOND_FACTOR_ON|tara", "CODE_WRONG|tara", "RECOVERY_CODE_USED|tara")
        .contains("SECOND_FACTOR_OFF|tara", "SECOND_FACTOR_CHANGE_FAILED|tara");
    assertThat(dump("ledger_entry"))
        .contains("second factor turned on", "signed in by link and recovery code")
        .contains("second factor turned off", "signed in by password and code")
        .doesNotContain(secret.base32(), on.recoveryCodes().getFirst());
  }

  @Test
  void a_second_factor_outlives_a_new_password_and_ends_by_another_admin_or_with_its_person()
      throws Exception {
    var tom = added("tom");
    var _ = turnOn("tom");
    people.setPassword(tom, "another horse battery", ADA);
    var asked = signIn.signIn("tom", "another horse battery", HERE);
    people.setPassword(tom, PASSWORD, ADA);
    var token = ((SignInOutcome.CodeNeeded) asked).request().token();
    assertThat(signIn.enterCode(token, "000000", HERE)).isEqualTo(new CodeOutcome.StartAgain());

    assertThatThrownBy(() -> factors.reset(tom, new Actor("tom"), null))
        .isInstanceOf(ResetOfOwnFactor.class);
    factors.reset(tom, ADA, "Lost the telephone.");
    assertThat(welcomed("tom", HERE).caller().user()).isEqualTo(tom);
    assertThat(dump("ledger_entry")).contains("second factor reset", "Lost the telephone.");
    assertThat(dump("security_event")).contains("SECOND_FACTOR_RESET|tom");

    var open = turnOn("tom");
    factors.reset(tom, ADA, "Lost it once more.");
    assertThat(sessions.find(open.id())).isEmpty();
    var _ = turnOn("tom");
    people.remove(tom, ADA, "Left, and came back.");
    added("tom");
    assertThat(welcomed("tom", HERE).caller().user()).isEqualTo(tom);
  }

  @Test
  void makes_who_guesses_codes_wait_although_they_know_the_password() {
    var _ = added("tina");
    var _ = turnOn("tina");
    Wait.until(
        "a guess must wait",
        Duration.ofMinutes(2),
        () ->
            !(signIn.signIn("tina", PASSWORD, GUESSER)
                    instanceof SignInOutcome.CodeNeeded(var asked))
                || signIn.enterCode(asked.token(), "no code", GUESSER)
                    instanceof CodeOutcome.TryLater);
    assertThat(signIn.signIn("tina", PASSWORD, ELSEWHERE))
        .isInstanceOf(SignInOutcome.CodeNeeded.class);
  }

  private PersonSession turnOn(String name) {
    var session = welcomed(name, ELSEWHERE).session().session();
    var secret = own.newSecret();
    var code = Totp.code(secret, Totp.step(clock.instant()));
    assertThat(own.turnOn(session, PASSWORD, secret, code, ELSEWHERE))
        .isInstanceOf(FactorChange.TurnedOn.class);
    return session;
  }

  private static String wrong(String code) {
    return code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
  }

  @Test
  void lets_nobody_in_who_was_removed() {
    var leaver = added("leaver");
    people.remove(leaver, ADA, "Left the company.");
    assertThat(people.named(leaver)).isEmpty();
    assertThat(signIn.signIn("leaver", PASSWORD, HERE))
        .isEqualTo(new SignInOutcome.WrongCredentials());
  }

  @Test
  void keeps_admins_of_a_tenant_and_user_names_within_it() {
    var mill = new TenantId("mill");
    tenants.declare(new Tenant(mill, "Mill"), ADA);
    tenants.declare(new Tenant(new TenantId("sawmill"), "Sawmill"), ADA);
    var others = added("of-the-operator");
    var mia = new Person(new UserId("mia"), "Mia", null, Set.of(Role.TENANT_ADMIN), mill);
    people.declare(new PersonDeclaration(mia, PASSWORD), ADA);
    var actor = new Actor("mia");
    caller.during(
        new Asker.Somebody(mia.caller()),
        () -> {
          assertThat(people.all()).containsExactly(mia);
          assertThat(keys.all()).isEmpty();
          assertThat(tenants.all()).extracting(Tenant::id).containsExactly(mill);
          assertThatThrownBy(() -> people.remove(others, actor, null))
              .isInstanceOf(NotAllowed.class);
          assertThatThrownBy(() -> people.setPassword(others, PASSWORD, actor))
              .isInstanceOf(NotAllowed.class);
          assertThatThrownBy(() -> signIn.issueLink(others, actor)).isInstanceOf(NotAllowed.class);
        });
    var max = new Person(new UserId("max"), "Max", null, Set.of(Role.USER), mill);
    people.declare(new PersonDeclaration(max, PASSWORD), ADA);
    people.remove(max.user(), ADA, "Left.");
    var namesake = new Person(max.user(), "Max", null, Set.of(Role.USER), new TenantId("sawmill"));
    assertThatThrownBy(() -> people.declare(new PersonDeclaration(namesake, PASSWORD), ADA))
        .isInstanceOf(InvalidPerson.class)
        .hasMessageContaining("is or was used in another tenant");
    people.declare(new PersonDeclaration(max, PASSWORD), ADA);
  }

  private UserId added(String name) {
    var user = new UserId(name);
    people.declare(new PersonDeclaration(person(user, Role.USER), PASSWORD), ADA);
    return user;
  }

  private static Person person(UserId user, Role role) {
    return new Person(user, user.value(), null, Set.of(role));
  }

  private Welcome welcomed(String name, Visit visit) {
    return ((SignInOutcome.SignedIn) signIn.signIn(name, PASSWORD, visit)).welcome();
  }

  /** The content of a table. */
  private String dump(String table) throws SQLException {
    var text = new StringBuilder();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT * FROM " + table)) {
      while (rows.next()) {
        for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          text.append(rows.getString(i)).append('|');
        }
      }
    }
    return text.toString();
  }
}
