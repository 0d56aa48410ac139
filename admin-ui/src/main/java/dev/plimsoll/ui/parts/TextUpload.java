package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Takes one file of text in UTF-8. */
public class TextUpload extends Upload {
  private final transient Listener listener;

  /** Is told what becomes of the file. */
  public interface Listener {
    void received(String fileName, String text);

    /** Until another comes there is no file. */
    void removed();

    void refused(String problem);
  }

  /**
   * @param formats as users call them
   * @param endings of the names of files in these formats, each with its dot
   */
  public TextUpload(String formats, int megabytes, Listener listener, String... endings) {
    super();
    this.listener = listener;
    setUploadHandler(
        UploadHandler.inMemory((metadata, bytes) -> received(metadata.fileName(), bytes)));
    setAcceptedFileExtensions(endings);
    setMaxFiles(1);
    setMaxFileSize(megabytes << 20);
    addFileRejectedListener(_ ->
        listener.refused("The file must be " + formats + ", of at most " + megabytes + " MB."));
    addFileRemovedListener(_ -> listener.removed());
  }

  private void received(String fileName, byte[] bytes) {
    try {
      listener.received(
          fileName, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      listener.removed();
      listener.refused("The file must be UTF-8.");
    }
  }

  /** The name of a file without its ending. */
  public static String stem(String fileName) {
    return fileName.replaceAll("\\.[^.]*$", "");
  }
}
