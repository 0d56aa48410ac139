/**
 * What every module needs: the database and its migrations, time, ids, randomness, JSON, and
 * threads that may wait.
 *
 * <p>API: {@link dev.plimsoll.platform.IdSource}, {@link dev.plimsoll.platform.Json}, {@link
 * dev.plimsoll.platform.lifecycle.BackgroundExecutor}. It knows nothing of AI features and depends
 * on {@code domain} only.
 */
@NullMarked
package dev.plimsoll.platform;

import org.jspecify.annotations.NullMarked;
