package dev.plimsoll.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as admins see it.
 *
 * @param data what it was added with, as JSON; null for none
 * @param due when it is tried next; while it runs, when another node may take it; null when dead
 * @param attempts since it last went well
 * @param failure of the last attempt; null where it went well, or there was none
 * @param changedAt when it was last taken, put back or given up
 */
public record TaskEntry(
    String kind,
    String id,
    @Nullable String data,
    TaskState state,
    @Nullable Instant due,
    int attempts,
    @Nullable String failure,
    Instant createdAt,
    Instant changedAt) {}
