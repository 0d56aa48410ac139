package dev.plimsoll.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that comes by schedule.
 *
 * @param next when its next turn is; while it runs, when another node may take it over
 * @param failure of its last turn; null where it went well
 */
public record ScheduledTask(
    String name, TaskSchedule schedule, boolean running, Instant next, @Nullable String failure) {}
