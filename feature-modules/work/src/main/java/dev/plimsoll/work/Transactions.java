package dev.plimsoll.work;

import java.util.function.Supplier;

/** Runs work in its own transaction, which is rolled back when the work throws an exception. */
interface Transactions {
  <T> T run(Supplier<T> work);
}
