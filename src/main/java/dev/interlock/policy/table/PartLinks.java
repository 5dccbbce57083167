package dev.interlock.policy.table;

import java.util.Map;
import java.util.Set;

/** Checks of what kind the parts are and how they hang together: a program may have any name. */
final class PartLinks {

    private PartLinks() {}

    /** Whether all parts are of known kinds and point to nothing that is refused; else that is among the findings. */
    static boolean pass(Map<String, byte[]> contents, Set<String> names, Findings findings) {
        boolean sound = true;
        for (String name : names) {
            byte[] content = contents.get(name);
            if (content != null) {
                sound &= isXml(name, content, findings);
            }
        }
        return sound && areKnown(contents, names, findings);
    }

    private static boolean areKnown(Map<String, byte[]> contents, Set<String> names, Findings findings) {
        boolean sound = true;
        byte[] declared = contents.getOrDefault(ContentTypes.PART, new byte[0]);
        try {
            ContentTypes types = ContentTypes.read(declared);
            for (String name : names) {
                boolean folder = name.endsWith("/") || name.equalsIgnoreCase(ContentTypes.PART);
                String why = folder ? null : types.refusal(name);
                String other = why == null ? null : OtherKind.ofMainPart(types.of(name));
                if (other != null) {
                    Container.refuseKind(other, findings);
                } else if (why != null) {
                    Container.refuse(name, why, findings);
                }
                sound &= why == null;
            }
        } catch (DamagedPart e) {
            damaged(ContentTypes.PART, e, findings);
            return false;
        }
        return sound;
    }

    private static boolean isXml(String name, byte[] content, Findings findings) {
        try {
            if (!name.endsWith(".rels")) {
                PartXml.open(content, PartXml.MAIN).finish();
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

    static void damaged(String part, DamagedPart why, Findings findings) {
        findings.error(
                "table-damaged",
                "part " + Wording.quote(part) + " " + why.why(),
                "no spreadsheet program writes this; build the workbook anew");
    }
}
