package dev.plimsoll.platform.lifecycle;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The signals that end the process. Without this, the server would close its ports and its
 * applications at once and side by side; the JDK offers no other way to come before it than {@code
 * sun.misc.Signal}, which is reached by reflection because javac warns of it wherever it is named.
 */
final class StopSignals {
  private static final Logger LOG = System.getLogger(StopSignals.class.getName());
  private static final List<String> NAMES = List.of("TERM", "INT", "HUP");

  private final Runnable stop;
  private final Map<String, Object> former = new HashMap<>();

  /**
   * @param stop to be run at each signal
   */
  StopSignals(Runnable stop) {
    this.stop = stop;
  }

  void take() {
    for (var name : NAMES) {
      try {
        var before = handle(name, handler());
        if (before != null) {
          former.put(name, before);
        }
      } catch (ReflectiveOperationException e) {
        LOG.log(Level.INFO, "The signal " + name + " ends the process at once: " + cause(e));
      }
    }
  }

  /** Leaves the signals to those who had them before. */
  void giveBack() {
    former.forEach((name, handler) -> {
      try {
        var _ = handle(name, handler);
      } catch (ReflectiveOperationException e) {
        LOG.log(Level.INFO, "The signal " + name + " stays ours: " + cause(e));
      }
    });
    former.clear();
  }

  private Object handler() throws ClassNotFoundException {
    return Proxy.newProxyInstance(
        ClassLoader.getSystemClassLoader(),
        new Class<?>[] {type("sun.misc.SignalHandler")},
        (_, method, arguments) -> {
          if (!method.getName().equals("handle")) {
            return method.invoke(this, arguments); // what every object has
          }
          stop.run();
          return null;
        });
  }

  /** Has a signal handled so from now on, and returns how it was before. */
  private static Object handle(String name, Object handler) throws ReflectiveOperationException {
    var signal = type("sun.misc.Signal");
    return signal
        .getMethod("handle", signal, type("sun.misc.SignalHandler"))
        .invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name, true, ClassLoader.getSystemClassLoader());
  }

  private static Throwable cause(ReflectiveOperationException e) {
    return e instanceof InvocationTargetException thrown ? thrown.getTargetException() : e;
  }
}
