package dev.plimsoll.work;

import java.util.function.Supplier;

/** Runs work in a transaction of its own: all of it counts, or what it throws undoes all of it. */
interface Transactions {
  <T> T run(Supplier<T> work);
}
