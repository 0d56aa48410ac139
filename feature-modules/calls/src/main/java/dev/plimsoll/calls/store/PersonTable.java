package dev.plimsoll.calls.store;

import dev.plimsoll.calls.figures.ShareTable;
import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.PersonalHoldings;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import java.util.List;

/** A person's data in all tables of calls. */
public final class PersonTable {
  /** The prefix of the pseudonym that replaces the name of a person. */
  public static final String ERASED = "erased-";

  private final Sql sql;

  public PersonTable(Sql sql) {
    this.sql = sql;
  }

  public PersonalHoldings holdings(UserId user) {
    return new PersonalHoldings(
        sql.number("SELECT COUNT(*) FROM call_record WHERE user_id = ?", user),
        sql.number("SELECT COUNT(DISTINCT conversation) FROM call_record WHERE user_id = ?", user),
        sql.number("SELECT COUNT(*) FROM call_feedback WHERE user_id = ?", user));
  }

  public List<ConversationId> conversations(UserId user) {
    return sql.rows(
        "SELECT DISTINCT conversation FROM call_record WHERE user_id = ?",
        row -> new ConversationId(row.getString(1)),
        user);
  }

  /**
   * Erases a person's texts, in the transaction of the caller. Only the figures of a call are left,
   * without its user and its conversation.
   */
  public void erase(UserId user, UserId nobody) {
    sql.update(
        "UPDATE call_record SET user_id = ?, conversation = ?, user_name = '', key_name = NULL,"
            + " input = '', answer = '', error = NULL, detail = ?, detail_rest = NULL"
            + " WHERE user_id = ?",
        nobody,
        nobody,
        CallCodec.detail(CallDetail.EMPTY),
        user);
    sql.update("DELETE FROM call_feedback WHERE user_id = ?", user);
    sql.update("DELETE FROM conversation WHERE user_id = ?", user);
    sql.update("UPDATE call_user_day SET user_id = ? WHERE user_id = ?", nobody, user);
    new ShareTable(sql).erase(user, nobody);
  }
}
