package dev.interlock.app;

import dev.interlock.access.AdminToken;
import dev.interlock.access.FourEyes;
import dev.interlock.access.OidcSettings;
import dev.interlock.access.OpenDecisions;
import dev.interlock.access.Roles;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells operators at the start who may do what. The only place that shows a token, and only one that was just made. */
@Singleton
public class AccessReport {

    private static final Logger LOG = Logger.getLogger("dev.interlock.access");

    void signIn(AdminToken token, String place) {
        if (token instanceof AdminToken.Made made) {
            LOG.warnf(
                    "This is the first start, so an admin token was made. It is shown this once; only its hash is kept, in"
                            + " `%s`.%n%n    %s%n%nTo change it, set INTERLOCK_ADMIN_TOKEN, or remove that and start"
                            + " again.",
                    place, made.token().text());
        } else if (token instanceof AdminToken.Given given && given.retired()) {
            LOG.warnf("INTERLOCK_ADMIN_TOKEN is the admin token. The one made before is gone, with `%s`", place);
        } else if (token instanceof AdminToken.Given) {
            LOG.info("INTERLOCK_ADMIN_TOKEN is the admin token");
        } else if (token instanceof AdminToken.Unknown unknown) {
            LOG.errorf("There is no admin token yet, so nobody can change anything with it: %s", unknown.why());
        } else if (token instanceof AdminToken.Absent absent && !absent.why().isEmpty()) {
            LOG.errorf("There is no admin token, so nobody can change anything with it: %s", absent.why());
        }
    }

    void rules(OidcSettings oidc, FourEyes eyes, OpenDecisions open) {
        if (oidc.isSet()) {
            LOG.infof("Tokens of `%s` are believed", oidc.issuer().orElse(""));
            List<String> nobody = Roles.ALL.stream()
                    .filter(role -> oidc.groups().getOrDefault(role, List.of()).isEmpty())
                    .toList();
            if (!nobody.isEmpty()) {
                LOG.warnf("No group has the role %s", String.join(", ", nobody));
            }
        }
        LOG.info(open.on() ? "Who shows no token may decide and read" : "Who shows no token may do nothing");
        LOG.info(
                eyes.on()
                        ? "Four eyes are on: who uploads a file does not approve it"
                        : "Four eyes are off: one person may upload and approve. interlock.access.four-eyes=on changes that");
    }
}
