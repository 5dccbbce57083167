/** Tests of deciding; fixtures of requests are src/test/resources/requests. */
@NullMarked
package dev.interlock.decision;

import org.jspecify.annotations.NullMarked;
