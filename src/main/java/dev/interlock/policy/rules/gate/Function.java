package dev.interlock.policy.rules.gate;

import java.util.List;

/**
 * A function of a table's DRL.
 *
 * @param parameters types of its parameters
 * @param result its type
 * @param growth of how many texts of what it is given the result may be made
 * @param calls how many calls of functions one call of it may come to, itself counted
 */
record Function(String name, List<Class<?>> parameters, Class<?> result, long growth, long calls) {}
