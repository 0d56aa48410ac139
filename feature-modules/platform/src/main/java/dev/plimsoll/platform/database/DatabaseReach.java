package dev.plimsoll.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether this node reached the database when it last looked for it. */
sealed interface DatabaseReach {
  /** How long all connections may be in use before the node no longer counts as ready. */
  Duration PATIENCE = Duration.ofMinutes(1);

  record Reached() implements DatabaseReach {}

  /**
   * It was not reached.
   *
   * @param isEmbedded whether it is in this process, so that nobody else brings it back
   */
  record Unreachable(String why, boolean isEmbedded) implements DatabaseReach {}

  /** All connections of the pool were in use for longer than one waits for them. */
  record NoneFree(Instant since) implements DatabaseReach {}

  /**
   * What is known after another look.
   *
   * @param failure null if the database was reached
   */
  default DatabaseReach after(@Nullable SQLException failure, boolean isEmbedded, Instant now) {
    return switch (failure) {
      case null -> new Reached();
      case SQLTransientConnectionException _ ->
          this instanceof NoneFree before ? before : new NoneFree(now);
      default -> new Unreachable(String.valueOf(failure.getMessage()), isEmbedded);
    };
  }

  /**
   * Whether the node can serve. Without the database it can, from its snapshots and with its
   * journal, as can all others. If its connections do not come back, another node serves better,
   * and a restart helps, as it does for an embedded database.
   */
  default boolean isReady(Instant now) {
    return switch (this) {
      case Reached _ -> true;
      case Unreachable(var _, var isEmbedded) -> !isEmbedded;
      case NoneFree(var since) -> now.isBefore(since.plus(PATIENCE));
    };
  }

  /** As the health check says it. */
  default String words() {
    return switch (this) {
      case Reached _ -> "yes";
      case Unreachable(var why, var _) -> "no: " + why;
      case NoneFree(var since) ->
          "no: all connections of this server have been in use since " + since;
    };
  }
}
