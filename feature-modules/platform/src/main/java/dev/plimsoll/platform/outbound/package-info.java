/**
 * Connections to other machines. {@link dev.plimsoll.platform.outbound.OutboundHttp} makes all HTTP
 * clients of Plimsoll; {@link dev.plimsoll.platform.outbound.OutboundRules} says where they may
 * connect.
 */
@NullMarked
package dev.plimsoll.platform.outbound;

import org.jspecify.annotations.NullMarked;
