package dev.plimsoll.platform;

/** Ends, when it is closed, that somebody is told of changes. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
