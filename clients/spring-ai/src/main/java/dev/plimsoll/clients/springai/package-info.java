/** Spring AI as an application uses it: a program that asks a server, for its tests. */
@NullMarked
package dev.plimsoll.clients.springai;

import org.jspecify.annotations.NullMarked;
