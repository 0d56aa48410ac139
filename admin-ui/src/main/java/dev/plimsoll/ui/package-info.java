/**
 * The pages for end users, admins and reviewers, and the front door of the REST and OpenAI
 * endpoints.
 *
 * <p>Views inject façades only and hold no rules.
 */
@NullMarked
package dev.plimsoll.ui;

import org.jspecify.annotations.NullMarked;
