/**
 * What the tests of the whole stand on: real databases, the packaged server, a server for archives
 * of single modules, a browser, and npm. Nothing here knows a feature.
 */
@NullMarked
package dev.plimsoll.harness;

import org.jspecify.annotations.NullMarked;
