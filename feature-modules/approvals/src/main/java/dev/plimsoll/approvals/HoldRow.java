package dev.plimsoll.approvals;

import dev.plimsoll.platform.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A {@link HeldAnswer} in its table, as JSON. */
@Entity
@Table(name = "serving_hold")
class HoldRow {
  @Id String call;
  String feature;
  String asker;
  String state;

  @Column(name = "held_at")
  Instant heldAt;

  String held;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected HoldRow() {}

  HoldRow(HeldAnswer answer) {
    call = answer.call().value();
    feature = answer.feature().value();
    asker = answer.user().value();
    state = answer.state().name();
    heldAt = answer.heldAt();
    held = Json.write(answer);
  }

  HeldAnswer held() {
    return Json.read(held, HeldAnswer.class);
  }

  void becomes(HeldAnswer answer) {
    state = answer.state().name();
    held = Json.write(answer);
  }
}
