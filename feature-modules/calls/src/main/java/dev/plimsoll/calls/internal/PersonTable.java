package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.CallDetail;
import dev.plimsoll.calls.PersonalData.Holdings;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** All tables of calls as far as they hold what one person said. */
public final class PersonTable {
  /** What the name of a person becomes begins with this; nobody can tell whose it was. */
  public static final String ERASED = "erased-";

  private final Database database;

  public PersonTable(Database database) {
    this.database = database;
  }

  public Holdings holdings(UserId user) {
    return new Holdings(
        count("SELECT COUNT(*) FROM call_record WHERE user_id = ?", user),
        count("SELECT COUNT(DISTINCT conversation) FROM call_record WHERE user_id = ?", user),
        count("SELECT COUNT(*) FROM call_feedback WHERE user_id = ?", user));
  }

  private long count(String sql, UserId user) {
    return database.first(sql, List.of(user), row -> row.getLong(1)).orElse(0L);
  }

  public List<ConversationId> conversations(UserId user) {
    return database.list(
        "SELECT DISTINCT conversation FROM call_record WHERE user_id = ?",
        List.of(user),
        row -> new ConversationId(row.getString(1)));
  }

  /**
   * Takes away what a person said, in the transaction of the caller. What is left of a call is its
   * figures; it stands for nobody, in a conversation that nobody had.
   */
  public void erase(UserId user, UserId nobody) {
    database.join(connection -> {
      eraseCalls(connection, user, nobody);
      run(connection, "DELETE FROM call_feedback WHERE user_id = ?", user);
      run(connection, "DELETE FROM conversation WHERE user_id = ?", user);
      run(connection, "UPDATE call_user_day SET user_id = ? WHERE user_id = ?", nobody, user);
      ShareTable.erase(connection, user, nobody);
    });
  }

  private static void eraseCalls(Connection connection, UserId user, UserId nobody)
      throws SQLException {
    run(
        connection,
        "UPDATE call_record SET user_id = ?, conversation = ?, user_name = '', key_name = NULL,"
            + " input = '', answer = '', error = NULL, detail = ?, detail_rest = NULL"
            + " WHERE user_id = ?",
        nobody,
        nobody,
        CallCodec.detail(CallDetail.EMPTY),
        user);
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    var _ = Database.update(connection, sql, List.of(values));
  }
}
