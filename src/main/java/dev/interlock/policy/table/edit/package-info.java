/**
 * Gives authors their own workbook back: marked where it is faulty, tidied, begun anew as the next edition, or as plain
 * text. The only room that knows POI, and what it reads decides nothing: the law is read by the room above. Imports policy
 * and policy.table.
 */
@NullMarked
package dev.interlock.policy.table.edit;

import org.jspecify.annotations.NullMarked;
