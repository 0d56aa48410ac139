package dev.plimsoll.models.minilm;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * What ONNX Runtime tells its makers about where it runs: nothing. Its builds for Linux and macOS
 * report to them over the network from the moment they load, unless the environment forbids it.
 */
final class Telemetry {
  private static final String SWITCH = "ORT_DISABLE_TELEMETRY";

  private Telemetry() {}

  /** To be called before the native library loads, however the server was started. */
  static void switchOff() {
    if (System.getenv(SWITCH) == null) {
      // Windows has no setenv, nor does the runtime report over the network there.
      Linker.nativeLinker().defaultLookup().find("setenv").ifPresent(Telemetry::setSwitch);
    }
  }

  @SuppressWarnings("restricted") // calling native code is the point
  private static void setSwitch(MemorySegment setenv) {
    var signature =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    try (var arena = Arena.ofConfined()) {
      var failed =
          (int)
              Linker.nativeLinker()
                  .downcallHandle(setenv, signature)
                  .invokeExact(arena.allocateFrom(SWITCH), arena.allocateFrom("1"), 1);
      if (failed != 0) {
        throw new IllegalStateException(SWITCH + " cannot be set");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(SWITCH + " cannot be set", e);
    }
  }
}
