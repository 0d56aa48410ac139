/**
 * The page on which reviewers rate the conversations of a week, and everyone sees the results. A
 * page of {@code audits}.
 */
@NullMarked
package dev.plimsoll.ui.review;

import org.jspecify.annotations.NullMarked;
