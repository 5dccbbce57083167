package dev.interlock.app;

import dev.interlock.policy.rules.RuleCompiler;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public class Interlock {

    public static void main(String[] args) {
        // Loading the rule compiler's classes takes as long as the rest of the start: begin before anything else.
        Thread warmUp = new Thread(RuleCompiler::warmUp, "rule-compiler-warm-up");
        warmUp.setDaemon(true);
        warmUp.start();
        Quarkus.run(args);
    }
}
