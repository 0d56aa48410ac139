package dev.plimsoll.platform;

/** A subscription to changes, which ends when it is closed. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
