/**
 * How models differ in what they take of a request: known by their names, or learned when one
 * refuses.
 *
 * <p>{@link dev.plimsoll.models.dialects.Dialects} asks, and asks again; {@code Refusal} reads what
 * a model says, {@code Quotations} tells it from what the caller wrote, and {@code Adjustment} is
 * what becomes of the request. Only for the kinds in {@code models}.
 */
@NullMarked
package dev.plimsoll.models.dialects;

import org.jspecify.annotations.NullMarked;
