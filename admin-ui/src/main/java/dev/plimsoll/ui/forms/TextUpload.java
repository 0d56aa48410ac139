package dev.plimsoll.ui.forms;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.component.upload.UploadI18N.AddFiles;
import com.vaadin.flow.component.upload.UploadI18N.DropFiles;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.plimsoll.platform.bodies.SpooledText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/** An upload of one text file in UTF-8. */
public class TextUpload extends Upload {
  private final Listener listener;

  /** The listener of an upload. */
  public interface Listener {
    /** The listener closes the text. */
    void received(String fileName, SpooledText text);

    /** Called when there is no longer a file. */
    void removed();

    void refused(String problem);
  }

  /**
   * @param formats the names of formats for users
   * @param endings the file extensions of these formats, each with its dot
   */
  public TextUpload(String formats, int megabytes, Listener listener, String... endings) {
    this.listener = listener;
    setUploadHandler(
        UploadHandler.toTempFile((metadata, file) -> received(metadata.fileName(), file.toPath())));
    setAcceptedFileExtensions(endings);
    setMaxFiles(1);
    setMaxFileSize(megabytes << 20);
    setI18n(
        new UploadI18N()
            .setAddFiles(new AddFiles().setOne(text("upload.choose")))
            .setDropFiles(new DropFiles().setOne(text("upload.drop"))));
    addFileRejectedListener(_ -> listener.refused(text("upload.invalid", formats, megabytes)));
    addFileRemovedListener(_ -> listener.removed());
  }

  private void received(String fileName, Path file) {
    try {
      listener.received(fileName, SpooledText.of(file));
    } catch (CharacterCodingException _) {
      listener.removed();
      listener.refused(text("upload.not-utf8"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of a file without its ending. */
  public static String stem(String fileName) {
    return fileName.replaceAll("\\.[^.]*$", "");
  }
}
