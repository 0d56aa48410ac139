package dev.plimsoll.calls.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalTest {
  private static final long ONE_FILE = 1_000_000;
  private static final String LAST = "the last of them";

  @TempDir Path folder;

  @Test
  void reads_entries_in_the_order_in_which_they_were_appended() {
    try (var journal = open(ONE_FILE)) {
      append(journal, "one", "two", "three");
      assertThat(readAll(journal)).containsExactly("one", "two", "three");
    }
  }

  @Test
  void reads_on_where_it_stopped() {
    try (var journal = open(ONE_FILE);
        var tail = journal.tail()) {
      append(journal, "one");
      assertThat(readAll(tail)).containsExactly("one");
      append(journal, "two");
      assertThat(readAll(tail)).containsExactly("two");
    }
  }

  @Test
  void keeps_what_an_earlier_run_left_and_appends_after_it() {
    try (var journal = open(ONE_FILE)) {
      append(journal, "one");
    }
    try (var journal = open(ONE_FILE)) {
      append(journal, "two");
      assertThat(readAll(journal)).containsExactly("one", "two");
    }
  }

  @Test
  void begins_a_new_file_when_one_is_full() throws IOException {
    try (var journal = open(10)) {
      append(journal, "a long first entry", "second");
      assertThat(readAll(journal)).containsExactly("a long first entry", "second");
      assertThat(files()).hasSize(2);
    }
  }

  @Test
  void begins_a_new_file_when_it_is_to_unless_nothing_is_in_this_one() throws IOException {
    try (var journal = open(ONE_FILE);
        var tail = journal.tail()) {
      append(journal, "one");
      journal.beginNext();
      journal.beginNext();
      assertThat(readAll(tail)).containsExactly("one");
      assertThat(tail.readSegments()).containsExactly(1L);
      tail.forget(List.of(1L));
      append(journal, "two");
      assertThat(readAll(tail)).containsExactly("two");
      assertThat(files()).hasSize(1);
    }
  }

  @Test
  void takes_entries_larger_than_its_buffers() {
    var large = "x".repeat(700_000);
    try (var journal = open(ONE_FILE)) {
      append(journal, "small", large, "small again");
      assertThat(readAll(journal)).containsExactly("small", large, "small again");
    }
  }

  @Test
  void ignores_a_last_entry_that_is_torn_at_any_byte() throws IOException {
    var whole = journalOfTwo();
    for (var length = whole.length - Segments.HEADER - LAST.length();
        length < whole.length;
        length++) {
      Files.write(files().getFirst(), Arrays.copyOf(whole, length));
      assertThat(readFile()).as("torn at byte %d", length).containsExactly("first");
    }
  }

  @Test
  void ignores_a_last_entry_that_is_damaged_at_any_byte() throws IOException {
    var whole = journalOfTwo();
    for (var i = whole.length - Segments.HEADER - LAST.length(); i < whole.length; i++) {
      var damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(files().getFirst(), damaged);
      assertThat(readFile()).as("damaged at byte %d", i).containsExactly("first");
    }
  }

  @Test
  void reads_the_files_after_a_torn_one() throws IOException {
    var whole = journalOfTwo();
    Files.write(files().getFirst(), Arrays.copyOf(whole, whole.length - 1));
    try (var journal = open(ONE_FILE)) {
      append(journal, "after");
      assertThat(readAll(journal)).containsExactly("first", "after");
    }
  }

  @Test
  void goes_on_in_another_file_after_one_could_not_be_written() throws IOException {
    try (var journal = open(10)) {
      append(journal, "a long first entry");
      var obstacle = Files.createDirectory(folder.resolve("000000000002.journal"));
      assertThatThrownBy(() -> append(journal, "lost")).isInstanceOf(UncheckedIOException.class);
      Files.delete(obstacle);
      append(journal, "second");
      assertThat(readAll(journal)).containsExactly("a long first entry", "second");
    }
  }

  @Test
  void takes_entries_of_an_interrupted_thread() {
    try (var journal = open(ONE_FILE)) {
      Thread.currentThread().interrupt();
      append(journal, "one");
      assertThat(Thread.interrupted()).isTrue();
      append(journal, "two");
      assertThat(readAll(journal)).containsExactly("one", "two");
    }
  }

  @ParameterizedTest
  @EnumSource
  void takes_each_entry_of_many_threads_once(Sync sync) throws IOException {
    var entries = IntStream.range(0, 2_000).mapToObj(i -> i + "x".repeat(1_000)).toList();
    try (var journal = Journal.open(folder, 10_000, sync)) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        entries.forEach(entry -> threads.execute(() -> append(journal, entry)));
        IntStream.range(0, 100).forEach(_ -> threads.execute(journal::force));
      }
      assertThat(readAll(journal)).containsExactlyInAnyOrderElementsOf(entries);
      assertThat(files()).hasSizeGreaterThan(1);
    }
  }

  @Test
  void forgets_files_and_reads_the_others() throws IOException {
    try (var journal = open(10)) {
      append(journal, "a long first entry", "a long second entry", "a long third entry");
      try (var tail = journal.tail()) {
        readAll(tail);
        assertThat(tail.readSegments()).containsExactly(1L, 2L);
        tail.forget(List.of(2L));
        assertThat(tail.readSegments()).containsExactly(1L);
      }
    }
    try (var journal = open(10)) {
      assertThat(readAll(journal)).containsExactly("a long first entry", "a long third entry");
    }
  }

  @Test
  void refuses_a_folder_that_another_journal_writes() {
    try (var _ = open(ONE_FILE)) {
      assertThatThrownBy(() -> open(ONE_FILE)).isInstanceOf(JournalInUse.class);
    }
  }

  @Test
  void takes_nothing_after_it_is_closed() {
    var journal = open(ONE_FILE);
    journal.close();
    assertThatThrownBy(() -> append(journal, "late")).hasMessageContaining("closed");
  }

  private byte[] journalOfTwo() throws IOException {
    try (var journal = open(ONE_FILE)) {
      append(journal, "first", LAST);
    }
    return Files.readAllBytes(files().getFirst());
  }

  private List<String> readFile() throws IOException {
    var all = new ArrayList<String>();
    try (var reader = new SegmentReader(files().getFirst())) {
      var end = reader.fileLength();
      for (var entry = reader.next(end); entry.isPresent(); entry = reader.next(end)) {
        all.add(StandardCharsets.UTF_8.decode(entry.get()).toString());
      }
    }
    return all;
  }

  private Journal open(long segmentSize) {
    return Journal.open(folder, segmentSize, Sync.NONE);
  }

  private static void append(Journal journal, String... entries) {
    for (var entry : entries) {
      journal.append(entry.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> readAll(Journal journal) {
    try (var tail = journal.tail()) {
      return readAll(tail);
    }
  }

  private static List<String> readAll(JournalTail tail) {
    var all = new ArrayList<String>();
    for (var entry = tail.next(); entry.isPresent(); entry = tail.next()) {
      all.add(StandardCharsets.UTF_8.decode(entry.get()).toString());
    }
    return all;
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".journal")).sorted().toList();
    }
  }
}
