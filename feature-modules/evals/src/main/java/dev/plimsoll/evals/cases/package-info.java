/** Cases of golden sets and what is expected of their answers. */
@NullMarked
package dev.plimsoll.evals.cases;

import org.jspecify.annotations.NullMarked;
