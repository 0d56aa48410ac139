package dev.plimsoll.approvals;

import dev.plimsoll.calls.record.PersonErased;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The table of held answers, past and present, as JSON. */
@ApplicationScoped
class HoldRows {
  private static final String HELD = "SELECT held FROM serving_hold WHERE call = ?";

  @Inject Sql sql;

  public void add(HeldAnswer answer) {
    sql.insert(
        "serving_hold",
        "call, feature, asker, state, held_at, held",
        answer.call(),
        answer.feature(),
        answer.user(),
        answer.state(),
        answer.heldAt(),
        Json.write(answer));
  }

  public Optional<HeldAnswer> find(CallId call) {
    return sql.first(HELD, HoldRows::read, call);
  }

  /** Deletes all held answers of a person and returns their calls. */
  public List<CallId> forget(PersonErased erased) {
    // One at a time, because a held answer may be large.
    var calls =
        sql
            .rows(
                "SELECT call FROM serving_hold WHERE asker IN (?, ?)",
                row -> new CallId(row.getString(1)),
                erased.user(),
                erased.user().local())
            .stream()
            .filter(call -> isOf(erased, call))
            .toList();
    calls.forEach(call -> sql.update("DELETE FROM serving_hold WHERE call = ?", call));
    return calls;
  }

  private boolean isOf(PersonErased erased, CallId call) {
    return sql.first(HELD + " FOR UPDATE", HoldRows::read, call)
        .filter(held -> erased.isOf(held.user(), held.application()))
        .isPresent();
  }

  /** Changes a held answer, which is locked until the transaction ends. */
  public void change(CallId call, UnaryOperator<HeldAnswer> becoming) {
    var held =
        sql.first(HELD + " FOR UPDATE", HoldRows::read, call)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "there is no held answer of the call " + call + " is held"));
    var after = becoming.apply(held);
    sql.update(
        "UPDATE serving_hold SET state = ?, held = ? WHERE call = ?",
        after.state(),
        Json.write(after),
        call);
  }

  private static HeldAnswer read(ResultSet row) throws SQLException {
    return Json.read(row.getString("held"), HeldAnswer.class);
  }
}
