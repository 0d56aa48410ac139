package dev.plimsoll.models.minilm;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** The neural network, which makes a vector of each token. */
final class Encoder implements AutoCloseable {
  static final int DIMENSIONS = 384;
  private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";

  private final OrtEnvironment runtime;
  private final OrtSession session;

  Encoder() {
    try (var options = new OrtSession.SessionOptions()) {
      runtime = OrtEnvironment.getEnvironment();
      runtime.setTelemetry(false);
      // Calls come from many threads, and one thread is enough for one text.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = runtime.createSession(weights(), options);
    } catch (OrtException | LinkageError e) {
      // The native library does not exist for every platform.
      throw new IllegalStateException("MiniLM cannot run on this machine", e);
    }
  }

  /** Runs the tokens through the network and adds their vectors to the sum. */
  void addTokenVectors(long[] tokens, float[] sum) {
    var seen = new long[tokens.length];
    Arrays.fill(seen, 1);
    try (var ids = row(tokens);
        var mask = row(seen);
        var types = row(new long[tokens.length]);
        var result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      var vectors = ((OnnxTensor) result.get(0)).getFloatBuffer();
      for (var i = 0; vectors.hasRemaining(); i++) {
        sum[i % DIMENSIONS] += vectors.get();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("MiniLM cannot read " + tokens.length + " tokens", e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("MiniLM cannot be closed", e);
    }
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(runtime, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static byte[] weights() {
    try (var file = Encoder.class.getResourceAsStream(WEIGHTS)) {
      return Objects.requireNonNull(file, WEIGHTS).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
