/**
 * The REST contract: resources, problems, health, metrics. Turns JSON into requests and decisions into JSON and decides
 * nothing. Imports every other room but app.
 */
@NullMarked
package dev.interlock.api;

import org.jspecify.annotations.NullMarked;
