package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.testing.Switchable;
import dev.plimsoll.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");

  private final TestDatabase kind;
  private final Sql sql;

  SqlTest(TestDatabase kind) {
    this.kind = kind;
    sql = new Sql(kind.create());
    sql.execute(
        "CREATE TABLE thing (id VARCHAR(20) PRIMARY KEY, word TEXT, size BIGINT, at TIMESTAMP(6)"
            + " WITH TIME ZONE, on_day DATE, good BOOLEAN)");
  }

  private enum Word {
    YES
  }

  private record Thing(String id, @Nullable String word, long size, @Nullable Instant at) {}

  @Test
  void reads_what_was_written() {
    sql.insert(
        "thing",
        "id, word, size, at, on_day, good",
        new CallId("a"),
        Word.YES,
        7L,
        NOON,
        LocalDate.EPOCH,
        true);
    sql.insert("thing", "id, word, size, at, on_day, good", "b", null, 8, null, null, false);
    assertThat(things())
        .containsExactly(new Thing("a", "YES", 7, NOON), new Thing("b", null, 8, null));
    assertThat(sql.number("SELECT SUM(size) FROM thing WHERE on_day = ?", LocalDate.EPOCH))
        .isEqualTo(7);
  }

  @Test
  void finds_all_of_several_texts() {
    add("a", "b", "c");
    var wanted = new String[] {"a", "c", "d"};
    assertThat(
            sql.rows(
                "SELECT id FROM thing WHERE id = ANY(?) ORDER BY id",
                row -> row.getString("id"),
                (Object) wanted))
        .containsExactly("a", "c");
  }

  @Test
  void says_how_many_rows_each_of_many_changes() {
    add("a", "b");
    var rows = List.of(new Object[] {1, "a"}, new Object[] {2, "x"}, new Object[] {3, "b"});
    assertThat(sql.updateAll("UPDATE thing SET size = ? WHERE id = ?", rows))
        .containsExactly(1, 0, 1);
    assertThat(sql.updateAll("UPDATE thing SET size = ? WHERE id = ?", List.of())).isEmpty();
  }

  @Test
  void puts_a_row_in_the_place_of_the_one_with_its_key() {
    sql.put("thing", "id", "word, size", "one", 1, "a");
    sql.put("thing", "id, size", "word", "two", "a", 1);
    assertThat(things()).containsExactly(new Thing("a", "two", 1, null));
  }

  @Test
  void stores_every_text_as_far_as_it_can() {
    add("a");
    sql.update("UPDATE thing SET word = ?", "zero \0, half \uD800, ship 🚢");
    assertThat(things().getFirst().word()).isEqualTo("zero \uFFFD, half ?, ship 🚢");
  }

  @Test
  void keeps_all_of_a_transaction_or_nothing() {
    sql.runInTransaction(own -> own.insert("thing", "id, size", "a", 1));
    assertThatThrownBy(() ->
            sql.runInTransaction(own -> {
              own.insert("thing", "id, size", "b", 1);
              throw new IllegalStateException("changed its mind");
            }))
        .hasMessage("changed its mind");
    assertThat(things()).extracting(Thing::id).containsExactly("a");
    var count = sql.callInTransaction(own -> own.number("SELECT COUNT(*) FROM thing"));
    assertThat(count).isEqualTo(1);
  }

  @Test
  void tells_wrong_data_from_a_database_in_trouble() {
    add("a");
    assertThatThrownBy(() -> add("a"))
        .isInstanceOfSatisfying(SqlFailure.class, e -> assertThat(e.isDueToData()).isTrue());
    assertThatThrownBy(() -> sql.update("DELETE FROM no_such_table"))
        .isInstanceOfSatisfying(SqlFailure.class, e -> assertThat(e.isDueToData()).isFalse());
  }

  @Test
  void tells_a_database_that_is_gone_from_one_that_refuses() {
    var database = new Switchable(kind.create());
    var lost = new Sql(database);
    database.down = true;
    assertThatThrownBy(() -> lost.execute("SELECT 1"))
        .isInstanceOfSatisfying(SqlFailure.class, e -> assertThat(e.isDueToConnection()).isTrue())
        .satisfies(
            e -> assertThat(SqlFailure.isDueToConnection(new IllegalStateException(e))).isTrue());
    assertThatThrownBy(() -> sql.execute("SELECT nonsense"))
        .isInstanceOfSatisfying(SqlFailure.class, e -> assertThat(e.isDueToConnection()).isFalse());
  }

  @Test
  void finds_texts_that_mean_something_to_like() {
    add("50%_\\ off", "50 off");
    assertThat(
            sql.rows(
                "SELECT id FROM thing WHERE id LIKE ? ESCAPE '\\'",
                row -> row.getString("id"),
                Sql.anywhere("%_\\")))
        .containsExactly("50%_\\ off");
  }

  @Test
  void knows_its_database() {
    assertThat(sql.isPostgres()).isEqualTo(kind == TestDatabase.POSTGRESQL);
  }

  private void add(String... ids) {
    for (var id : ids) {
      sql.insert("thing", "id, size", id, 0);
    }
  }

  private List<Thing> things() {
    return sql.rows(
        "SELECT * FROM thing ORDER BY id",
        row ->
            new Thing(
                row.getString("id"),
                row.getString("word"),
                row.getLong("size"),
                Sql.instantOrNull(row, "at")));
  }
}
