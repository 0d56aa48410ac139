package dev.plimsoll.batches.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.batches.api.BatchFile;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FileChunksTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final String LINE = "x".repeat(50_000) + "\n";

  private final FileTable files = new FileTable();
  private final OldBatches old = new OldBatches();
  private final Sql sql;

  @SuppressWarnings("UnnecessaryAssignment") // no container here
  FileChunksTest(TestDatabase kind) {
    sql =
        new Sql(
            kind.migrated(
                List.of(
                    "V2026.11.21.3300__serving_batch.sql",
                    "V2026.11.21.3302__serving_batch_asker.sql",
                    "V2026.11.29.3305__serving_batch_chunk.sql",
                    "V2026.11.29.3306__serving_batch_application.sql")));
    files.sql = sql;
    old.sql = sql;
  }

  @Test
  void give_a_file_back_as_it_came() {
    write("file-1", 5);
    assertThat(content("file-1")).isEqualTo(LINE.repeat(5));
    assertThat(chunks("file-1")).isEqualTo(3);
  }

  @Test
  void divide_a_line_that_is_longer_than_they_are_between_its_characters() {
    var line = "a" + "\uD83D\uDE00".repeat(FileChunks.CHARACTERS) + "\n";
    var chunks = new FileChunks(files, "file-1");
    chunks.add("first\n", null);
    chunks.add(line, new UserId("uma"));
    chunks.add("last\n", null);
    chunks.end();
    assertThat(content("file-1")).isEqualTo("first\n" + line + "last\n");
    assertThat(chunks("file-1")).isEqualTo(4);
    assertThat(sql.rows("SELECT content FROM serving_batch_chunk", row -> row.getString("content")))
        .allSatisfy(content -> assertThat(content).hasSizeLessThanOrEqualTo(FileChunks.CHARACTERS))
        .noneSatisfy(content -> assertThat(Character.isLowSurrogate(content.charAt(0))).isTrue());
    assertThat(sql.number("SELECT COUNT(*) FROM serving_batch_asker")).isEqualTo(1);
  }

  @Test
  void are_deleted_where_the_file_is_refused() {
    write("file-1", 5);
    old.forgetFile("file-1");
    assertThat(content("file-1")).isEmpty();
  }

  @Test
  void are_deleted_a_day_later_where_the_server_stopped_before_the_file_was_whole() {
    var part = "file-" + IdSource.startOf(NOON) + "0000000000000000";
    var whole = "file-" + IdSource.startOf(NOON) + "0000000000000001";
    write(part, 1);
    write(whole, 1);
    files.add(
        new BatchFile(whole, TenantId.DEFAULT, "app", new FeatureKey("help"), "q.jsonl", 1, NOON));
    assertThat(old.unfinishedFiles(NOON)).isEmpty();
    assertThat(old.unfinishedFiles(NOON.plusSeconds(1))).containsExactly(part);
    old.forgetFile(part);
    assertThat(content(part)).isEmpty();
    assertThat(chunks(whole)).isEqualTo(1);
  }

  private void write(String file, int lines) {
    var chunks = new FileChunks(files, file);
    for (var i = 0; i < lines; i++) {
      chunks.add(LINE, new UserId("uma"));
    }
    chunks.end();
    assertThat(chunks.bytes()).isEqualTo((long) lines * LINE.length());
  }

  private String content(String file) {
    try (var reader = files.read(file);
        var content = new StringWriter()) {
      reader.transferTo(content);
      return content.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long chunks(String file) {
    return sql.number("SELECT COUNT(*) FROM serving_batch_chunk WHERE file = ?", file);
  }
}
