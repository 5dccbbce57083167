/** Interlock: answers, before a call is made, what an operation lock will do to it. */
@org.jspecify.annotations.NullMarked
package dev.interlock;
