package dev.plimsoll.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled task for admins to read.
 *
 * @param next when it runs next; while it runs, when its lease ends
 * @param failure of its last run; null if it went well
 */
public record ScheduledTask(
    String name, TaskSchedule schedule, boolean running, Instant next, @Nullable String failure) {}
