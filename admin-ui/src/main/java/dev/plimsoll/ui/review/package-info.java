/**
 * Where reviewers rate the conversations of a week, and all see what came of it. A page of {@code
 * audits}.
 */
@NullMarked
package dev.plimsoll.ui.review;

import org.jspecify.annotations.NullMarked;
