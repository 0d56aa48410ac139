package dev.plimsoll.platform.database;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Lets each migration take as long as it needs; other statements have to be answered in time. */
final class MigrationTimeout implements Callback {
  private static final int NONE = 0;

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      context.getConnection().setNetworkTimeout(Runnable::run, NONE);
    } catch (SQLException e) {
      throw new FlywayException("A connection without a timeout cannot be had", e);
    }
  }

  @Override
  public String getCallbackName() {
    return "timeout";
  }
}
