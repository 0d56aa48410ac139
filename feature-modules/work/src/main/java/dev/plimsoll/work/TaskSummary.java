package dev.plimsoll.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks of a kind there are, without those of schedules.
 *
 * @param overdueSince when the longest due of those that wait was due; null where none is
 */
public record TaskSummary(
    String kind, long waiting, long running, long dead, @Nullable Instant overdueSince) {}
