package dev.plimsoll.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task for admins to read.
 *
 * @param data as JSON; null for none
 * @param due when it is tried next; while it runs, when its lease ends; null when it is dead
 * @param attempts since the last one that went well
 * @param failure of the last attempt; null if it went well or there was none
 * @param changedAt when it was last claimed, put back or given up
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
