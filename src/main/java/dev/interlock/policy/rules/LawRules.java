package dev.interlock.policy.rules;

import java.util.Map;
import org.kie.api.KieBase;

/**
 * The compiled DRL of one table of the law.
 *
 * @param table name of the table (`security-lock`)
 * @param base its KIE base
 * @param files path of the DRL file that holds each rule, by rule name
 * @param shipped whether they are, to the byte, the rules the service was built with: those treat ids as opaque
 */
public record LawRules(String table, KieBase base, Map<String, String> files, boolean shipped) {}
