package dev.plimsoll.calls.internal;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the question marks of a statement one after the other. */
final class Binder {
  private final PreparedStatement statement;
  private int index;

  Binder(PreparedStatement statement) {
    this.statement = statement;
  }

  Binder all(List<?> values) throws SQLException {
    for (var value : values) {
      any(value);
    }
    return this;
  }

  private void any(@Nullable Object value) throws SQLException {
    switch (value) {
      // Of the type that its column has.
      case null -> statement.setNull(++index, Types.NULL);
      case String text -> text(text);
      case Integer number -> number(number);
      case Long number -> number(number);
      case Boolean flag -> flag(flag);
      case Instant moment -> moment(moment);
      case Enum<?> name -> name(name);
      case Array texts -> statement.setArray(++index, texts);
      default -> text(value.toString());
    }
  }

  Binder text(@Nullable String text) throws SQLException {
    if (text == null) {
      statement.setNull(++index, Types.VARCHAR);
    } else {
      statement.setString(++index, Texts.storable(text));
    }
    return this;
  }

  /** A text that is cut where its column ends. */
  Binder text(@Nullable String text, int length) throws SQLException {
    return text(text == null ? null : Texts.cut(text, length));
  }

  /** An id or a key by its text. */
  Binder id(@Nullable Record id) throws SQLException {
    return text(id == null ? null : id.toString());
  }

  Binder name(Enum<?> value) throws SQLException {
    return text(value.name());
  }

  Binder number(long number) throws SQLException {
    statement.setLong(++index, number);
    return this;
  }

  Binder number(int number) throws SQLException {
    statement.setInt(++index, number);
    return this;
  }

  Binder number(@Nullable Long number) throws SQLException {
    if (number == null) {
      statement.setNull(++index, Types.BIGINT);
      return this;
    }
    return number(number.longValue());
  }

  Binder number(@Nullable Integer number) throws SQLException {
    if (number == null) {
      statement.setNull(++index, Types.INTEGER);
      return this;
    }
    return number(number.intValue());
  }

  Binder flag(boolean flag) throws SQLException {
    statement.setBoolean(++index, flag);
    return this;
  }

  Binder moment(Instant moment) throws SQLException {
    statement.setObject(++index, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
    return this;
  }

  void addToBatch() throws SQLException {
    statement.addBatch();
    index = 0;
  }
}
