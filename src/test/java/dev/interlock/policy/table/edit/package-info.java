@NullMarked
package dev.interlock.policy.table.edit;

import org.jspecify.annotations.NullMarked;
