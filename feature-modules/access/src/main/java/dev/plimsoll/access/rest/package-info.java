/** The REST API of API keys and tenants. Errors are RFC 9457 problems. */
@NullMarked
package dev.plimsoll.access.rest;

import org.jspecify.annotations.NullMarked;
