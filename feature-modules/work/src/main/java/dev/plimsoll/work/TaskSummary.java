package dev.plimsoll.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks of a kind there are in each state; scheduled tasks are not counted.
 *
 * @param overdueSince since when the longest waiting task is due; null if none is due
 */
public record TaskSummary(
    String kind, long waiting, long running, long dead, @Nullable Instant overdueSince) {}
