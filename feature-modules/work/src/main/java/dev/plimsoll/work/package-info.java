/**
 * Durable background work: tasks that survive a restart, run on one node at a time, are tried again
 * when they fail, and are kept for an admin when they fail for good.
 *
 * <p>API: {@link dev.plimsoll.work.Tasks} for modules that have work to do, {@link
 * dev.plimsoll.work.TaskAdministration} for the console. A node claims a task by a lease, renews
 * the lease while it works, and can no longer write once another node has claimed the task. The
 * table is {@code work_task}; ADR 33 says why it is our own.
 */
@NullMarked
package dev.plimsoll.work;

import org.jspecify.annotations.NullMarked;
