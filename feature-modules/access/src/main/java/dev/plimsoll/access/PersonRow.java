package dev.plimsoll.access;

import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A person and the hash of their password, if they have one. */
@Entity
@Table(name = "person")
class PersonRow {
  @Id
  @Column(name = "user_name")
  String user;

  @Column(name = "display_name")
  String name;

  @Nullable String email;
  String roles;
  String tenant;

  @Column(name = "password_hash")
  @Nullable String passwordHash;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected PersonRow() {}

  @SuppressWarnings("NullAway.Init") // set by become
  PersonRow(Person person) {
    become(person);
  }

  final void become(Person person) {
    user = person.user().value();
    name = person.name();
    email = person.email();
    roles = Words.of(person.roles());
    tenant = person.tenant().value();
  }

  void changePassword(String hash) {
    passwordHash = hash;
  }

  Person person() {
    return new Person(new UserId(user), name, email, Words.roles(roles), new TenantId(tenant));
  }
}
