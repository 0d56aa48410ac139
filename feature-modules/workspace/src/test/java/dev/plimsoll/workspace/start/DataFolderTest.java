package dev.plimsoll.workspace.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void is_made_where_it_can_be() {
    var made = folder.resolve("a/b");
    assertThat(new DataFolder(made).obstacle()).isEmpty();
    assertThat(made).isEmptyDirectory();
  }

  @Test
  void cannot_be_below_a_file() throws IOException {
    var file = Files.createFile(folder.resolve("file"));
    assertThat(new DataFolder(file.resolve("data")).obstacle())
        .hasValueSatisfying(obstacle ->
            assertThat(obstacle.toString())
                .startsWith("PLIMSOLL_DATA: a folder that can be written was expected"));
  }

  @Test
  void cannot_be_that_of_another_server() throws IOException {
    var journal = Files.createDirectories(folder.resolve("journal"));
    try (var _ = FolderLock.claim(journal).orElseThrow()) {
      assertThat(new DataFolder(folder).obstacle())
          .hasValueSatisfying(obstacle ->
              assertThat(obstacle.why()).startsWith("another server uses the folder " + folder));
    }
    assertThat(new DataFolder(folder).obstacle()).isEmpty();
  }

  @Test
  void needs_space() {
    assertThat(DataFolder.lackOfSpace(folder, 100)).isEmpty();
    assertThat(DataFolder.lackOfSpace(folder, 99))
        .hasValueSatisfying(obstacle ->
            assertThat(obstacle.why()).endsWith("the disk of " + folder + " has 99 MB left"));
  }
}
