package dev.interlock.app;

import dev.interlock.access.Identity;
import dev.interlock.access.KnownToken;
import dev.interlock.access.Roles;
import dev.interlock.access.TokenHash;
import dev.interlock.facts.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the tokens that an operator configured. */
final class ConfiguredTokens {

    private ConfiguredTokens() {}

    /** The tokens; a sentence is added to the faults for each that will not do. */
    static List<KnownToken> read(Map<String, AccessConfig.Token> tokens, List<String> faults) {
        List<KnownToken> known = new ArrayList<>();
        new TreeMap<>(tokens).forEach((name, token) -> {
            String key = "`interlock.access.tokens.\"" + name + "\"";
            if (name.equals(Identity.ADMIN) || name.equals(Identity.ANONYMOUS)) {
                faults.add(key + "` has a name that is taken");
            }
            token.roles().stream()
                    .filter(role -> !Roles.ALL.contains(role))
                    .forEach(role -> faults.add(key + ".roles` names no role with `" + role + "`"
                            + NearestWord.to(role, Roles.ALL)
                                    .map(near -> "; did you mean `" + near + "`?")
                                    .orElse(". The roles are " + String.join(", ", Roles.ALL))));
            Optional<TokenHash> hash = TokenHash.parse(token.hash());
            if (hash.isEmpty()) {
                faults.add(key + ".hash` is not a hash of a token; a token itself may not stand there");
            } else {
                known.add(new KnownToken(new Identity(name, Set.copyOf(token.roles())), hash.get()));
            }
        });
        return known;
    }
}
