package dev.plimsoll.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestFolderTest {
  @TempDir Path data;

  private Path path;
  private RequestFolder folder;

  @BeforeEach
  void open() throws IOException {
    path = data.resolve("sign-in");
    folder = new RequestFolder(path);
    folder.open();
  }

  @Test
  void answers_each_request_once() throws IOException {
    Files.writeString(path.resolve("1.request"), "anna\n");
    folder.answer(name -> "link of " + name);
    assertThat(path.resolve("1.answer")).hasContent("link of anna");
    assertThat(path.resolve("1.request")).doesNotExist();
    folder.answer(_ -> {
      throw new AssertionError("asked again");
    });
  }

  @Test
  void reads_no_long_files_and_follows_no_links() throws IOException {
    var secret = Files.writeString(data.resolve("secret"), "secret");
    Files.createSymbolicLink(path.resolve("1.request"), secret);
    Files.writeString(path.resolve("2.request"), "x".repeat(201));
    folder.answer(name -> "[" + name + "]");
    assertThat(path.resolve("1.answer")).hasContent("[]");
    assertThat(path.resolve("2.answer")).hasContent("[]");
    assertThat(secret).exists();
  }

  @Test
  void is_for_the_user_of_the_server_alone_and_begins_empty() throws IOException {
    Files.writeString(path.resolve("1.request"), "anna");
    Files.writeString(path.resolve("1.answer"), "a link");
    folder.open();
    assertThat(path).isEmptyDirectory();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rwx------");
  }
}
