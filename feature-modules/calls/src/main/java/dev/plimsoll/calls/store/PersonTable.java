package dev.plimsoll.calls.store;

import dev.plimsoll.calls.figures.ShareTable;
import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.PersonalHoldings;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import java.util.List;
import java.util.Set;

/** A person's data in all tables of calls. */
public final class PersonTable {
  /** The prefix of the pseudonym that replaces the name of a person. */
  public static final String ERASED = "erased-";

  /** Calls from before users belonged to applications have only the name of the key. */
  private static final String THEIRS =
      " WHERE (user_id = ? OR (user_id = ? AND key_name = ANY(?)))";

  private final Sql sql;

  public PersonTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * How much there is of a person.
   *
   * @param keys of the person's application
   */
  public PersonalHoldings holdings(UserId user, Set<String> keys) {
    var theirs = theirs(user, keys);
    return new PersonalHoldings(
        sql.number("SELECT COUNT(*) FROM call_record" + THEIRS, theirs),
        sql.number("SELECT COUNT(DISTINCT conversation) FROM call_record" + THEIRS, theirs),
        sql.number("SELECT COUNT(*) FROM call_feedback WHERE user_id = ?", user));
  }

  public List<ConversationId> conversations(UserId user, Set<String> keys) {
    return sql.rows(
        "SELECT DISTINCT conversation FROM call_record" + THEIRS,
        row -> new ConversationId(row.getString(1)),
        theirs(user, keys));
  }

  private static Object[] theirs(UserId user, Set<String> keys) {
    return new Object[] {user, user.local(), keys.toArray(String[]::new)};
  }

  /**
   * Erases a person's texts, in the transaction of the caller. Only the figures of a call are left,
   * without its user and its conversation.
   */
  public void erase(UserId user, Set<String> keys, UserId nobody) {
    var formerly =
        sql.number(
            "SELECT COUNT(*) FROM call_record WHERE user_id = ? AND key_name = ANY(?)",
            user.local(),
            keys.toArray(String[]::new));
    sql.update(
        "UPDATE call_record SET user_id = ?, conversation = ?, user_name = '', key_name = NULL,"
            + " input = '', answer = '', error = NULL, detail = ?, detail_rest = NULL"
            + THEIRS,
        nobody,
        nobody,
        CallCodec.detail(CallDetail.EMPTY),
        user,
        user.local(),
        keys.toArray(String[]::new));
    sql.update("DELETE FROM call_feedback WHERE user_id = ?", user);
    sql.update("DELETE FROM conversation WHERE user_id = ?", user);
    eraseFigures(user, nobody);
    if (formerly > 0
        && sql.number("SELECT COUNT(*) FROM call_record WHERE user_id = ?", user.local()) == 0) {
      eraseFigures(user.local(), nobody);
    }
  }

  private void eraseFigures(UserId user, UserId nobody) {
    sql.update("UPDATE call_user_day SET user_id = ? WHERE user_id = ?", nobody, user);
    new ShareTable(sql).erase(user, nobody);
  }
}
