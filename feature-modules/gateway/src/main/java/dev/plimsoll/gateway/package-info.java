/**
 * The HTTP API for other applications, in the format of OpenAI.
 *
 * <p>API: only servlets. Uses models, costs, calls, repeats, answers, features, approvals, serving,
 * jobs and batches.
 */
@NullMarked
package dev.plimsoll.gateway;

import org.jspecify.annotations.NullMarked;
