/**
 * How a provider is asked over HTTP: one blocking exchange on the thread of the call, under time
 * limits, read frame by frame.
 *
 * <p>{@link dev.plimsoll.models.http.HttpChat} is the way through; a kind of provider adds its
 * {@link dev.plimsoll.models.http.ProviderProtocol}. For the kinds in {@code models} alone.
 */
@NullMarked
package dev.plimsoll.models.http;

import org.jspecify.annotations.NullMarked;
