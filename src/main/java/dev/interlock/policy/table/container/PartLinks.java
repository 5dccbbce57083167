package dev.interlock.policy.table.container;

import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.Wording;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks of what kind the parts are and how they hang together: a program may have any name. */
public final class PartLinks {

    /** In a part that nobody reads: comments, drawings, themes. */
    private static final int MOST_ELEMENTS = 200_000;

    private PartLinks() {}

    /** Whether all parts are of known kinds and point to nothing that is refused; else that is among the findings. */
    public static boolean pass(Map<String, byte[]> contents, Set<String> names, Findings findings) {
        ContentTypes types = types(contents, findings);
        if (types == null) {
            return false;
        }
        boolean sound = true;
        for (String name : names) {
            byte[] content = contents.get(name);
            boolean known = isKnown(name, types, findings);
            sound &= known && (content == null || types.isRead(name) || isXml(name, content, findings));
        }
        return sound;
    }

    private static @Nullable ContentTypes types(Map<String, byte[]> contents, Findings findings) {
        try {
            return ContentTypes.read(contents.getOrDefault(ContentTypes.PART, new byte[0]));
        } catch (DamagedPart e) {
            damaged(ContentTypes.PART, e, findings);
            return null;
        }
    }

    private static boolean isKnown(String name, ContentTypes types, Findings findings) {
        boolean free = name.endsWith("/") || name.equalsIgnoreCase(ContentTypes.PART);
        String why = free ? null : types.refusal(name);
        String other = why == null ? null : OtherKind.ofMainPart(types.of(name));
        if (other != null) {
            Container.refuseKind(other, findings);
        } else if (why != null) {
            Container.refuse(name, why, findings);
        }
        return why == null;
    }

    private static boolean isXml(String name, byte[] content, Findings findings) {
        try {
            if (!name.endsWith(".rels")) {
                PartXml xml = PartXml.open(content, PartXml.MAIN);
                xml.finish();
                xml.boundElements(MOST_ELEMENTS);
                return true;
            }
            boolean sound = true;
            for (Relation relation : Relation.read(content)) {
                String why = RelationKind.refusal(relation);
                if (why != null) {
                    Container.refuse(name, why, findings);
                    sound = false;
                }
            }
            return sound;
        } catch (DamagedPart e) {
            damaged(name, e, findings);
            return false;
        }
    }

    public static void damaged(String part, DamagedPart why, Findings findings) {
        if (why.isStrict()) {
            Container.refuseKind("a Strict Open XML workbook, or half of one", findings);
            return;
        }
        findings.error("table-damaged", "part " + Wording.quote(part) + " " + why.why(), why.hint());
    }
}
