/**
 * Who somebody is and what they may do: roles, tokens and how each is checked, four eyes. Knows neither HTTP nor Quarkus;
 * api asks it about each token, app gives it the settings. Imports facts only, for its words.
 */
@NullMarked
package dev.interlock.access;

import org.jspecify.annotations.NullMarked;
