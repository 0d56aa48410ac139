package dev.plimsoll.access.people;

import dev.plimsoll.access.storage.CommaSeparated;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** All people, with their password hashes. */
@ApplicationScoped
public class PersonRows {
  @Inject Sql sql;

  public Optional<PersonRow> named(String user) {
    return sql.first("SELECT * FROM person WHERE user_name = ?", PersonRows::read, user);
  }

  List<Person> all() {
    return sql.rows("SELECT * FROM person", row -> read(row).person());
  }

  /** Adds a person, or changes all but the password. */
  void put(Person person) {
    sql.put(
        "person",
        "user_name",
        "display_name, email, roles, tenant",
        person.name(),
        person.email(),
        CommaSeparated.of(person.roles()),
        person.tenant(),
        person.user());
    sql.update(
        "INSERT INTO person_name (user_name, tenant) VALUES (?, ?) ON CONFLICT DO NOTHING",
        person.user(),
        person.tenant());
  }

  /** Whether somebody of another tenant has or had this user name. */
  boolean belongsToAnother(TenantId tenant, UserId user) {
    return sql.number(
            "SELECT COUNT(*) FROM person_name WHERE user_name = ? AND tenant <> ?", user, tenant)
        > 0;
  }

  void changePassword(UserId user, String hash) {
    sql.update("UPDATE person SET password_hash = ? WHERE user_name = ?", hash, user);
  }

  void remove(UserId user) {
    sql.update("DELETE FROM person WHERE user_name = ?", user);
  }

  private static PersonRow read(ResultSet row) throws SQLException {
    var person =
        new Person(
            new UserId(row.getString("user_name")),
            row.getString("display_name"),
            row.getString("email"),
            CommaSeparated.roles(row.getString("roles")),
            new TenantId(row.getString("tenant")));
    return new PersonRow(person, row.getString("password_hash"));
  }
}
