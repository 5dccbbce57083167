/**
 * The command line: what authors and operators do without the service, or to one that runs. The same code as the service,
 * started without it. Imports every other room but app.
 */
@NullMarked
package dev.interlock.cli;

import org.jspecify.annotations.NullMarked;
