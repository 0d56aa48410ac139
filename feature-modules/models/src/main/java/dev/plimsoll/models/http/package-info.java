/**
 * How a provider is asked over HTTP: one blocking exchange on the thread of the call, under time
 * limits, read frame by frame.
 *
 * <p>{@link dev.plimsoll.models.http.HttpChat} asks a provider; each kind of provider adds its
 * {@link dev.plimsoll.models.http.ProviderProtocol}. Only for the kinds in {@code models}.
 */
@NullMarked
package dev.plimsoll.models.http;

import org.jspecify.annotations.NullMarked;
