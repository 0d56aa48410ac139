package dev.plimsoll.knowledge;

import dev.plimsoll.platform.Sha256;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/**
 * A file with the vectors of texts, by the key of each text, which survives restarts. There is one
 * file for each model, since vectors of different models cannot be compared. If the file cannot be
 * read or written, the vectors are computed again; nothing else is lost.
 */
final class VectorFile {
  private static final Logger LOG = System.getLogger(VectorFile.class.getName());

  private final Path path;

  VectorFile(Path folder, String model) {
    path = folder.resolve(model + ".bin");
  }

  /** The key of a text, whatever passage it is part of. */
  static String key(String text) {
    return Sha256.hex(text);
  }

  Map<String, float[]> read() {
    if (!Files.exists(path)) {
      return Map.of();
    }
    try (var file = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      var vectors = new HashMap<String, float[]>();
      for (var left = file.readInt(); left > 0; left--) {
        vectors.put(file.readUTF(), vector(file));
      }
      return vectors;
    } catch (IOException e) {
      LOG.log(Level.WARNING, path + " cannot be read; its vectors are computed anew", e);
      return Map.of();
    }
  }

  private static float[] vector(DataInputStream file) throws IOException {
    var vector = new float[file.readUnsignedShort()];
    for (var i = 0; i < vector.length; i++) {
      vector[i] = file.readFloat();
    }
    return vector;
  }

  void write(Map<String, float[]> vectors) {
    try {
      Files.createDirectories(path.getParent());
      var fresh = Files.createTempFile(path.getParent(), "new", ".bin");
      write(vectors, fresh);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(Level.WARNING, path + " cannot be written; the next start computes it anew", e);
    }
  }

  private static void write(Map<String, float[]> vectors, Path to) throws IOException {
    try (var file = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
      file.writeInt(vectors.size());
      for (var entry : vectors.entrySet()) {
        file.writeUTF(entry.getKey());
        file.writeShort(entry.getValue().length);
        for (var x : entry.getValue()) {
          file.writeFloat(x);
        }
      }
    }
  }
}
