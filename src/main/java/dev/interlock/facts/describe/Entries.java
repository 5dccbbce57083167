package dev.interlock.facts.describe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the list of one kind of resource: bare, inside its item name, or inside a whole Describe document. */
final class Entries<T> {

    /** Entries of one list; each may be what a call acts on, and is then told of in the answer. */
    private static final int MOST = 10_000;

    private final Kind<T> kind;
    private final Findings findings;
    private @Nullable Distinct<T> found;
    private int count;

    Entries(Kind<T> kind, Findings findings) {
        this.kind = kind;
        this.findings = findings;
    }

    /** The entries, one for each id; null when no list was given. */
    @Nullable
    List<T> values() {
        return found == null ? null : found.values();
    }

    /** How many entries were given, those at fault and given twice included. */
    int count() {
        return count;
    }

    /** Reads the field with the list's name, if there is one. */
    Entries<T> listIn(JsonNode document) {
        JsonNode value = Fields.given(document, kind.list());
        if (value == null) {
            return this;
        }
        findings.enter(kind.list());
        if (value.isArray()) {
            items(value);
        } else if (value.isObject()) {
            container(value);
        } else {
            Fields.wrongTypeHere(
                    "`" + kind.list() + "`", "a list or an object with `" + kind.item() + "`", value, findings);
        }
        findings.leave();
        return this;
    }

    /** Reads the field with the item's name, if there is one: a list, or an object for a list of one. */
    Entries<T> itemIn(JsonNode document) {
        JsonNode value = Fields.given(document, kind.item());
        if (value == null) {
            return this;
        }
        findings.enter(kind.item());
        if (value.isArray()) {
            items(value);
        } else if (value.isObject()) {
            item(value);
        } else {
            Fields.wrongTypeHere("`" + kind.item() + "`", "a list or an object", value, findings);
        }
        findings.leave();
        return this;
    }

    private void container(JsonNode object) {
        if (object.isEmpty()) {
            distinct();
            return;
        }
        int before = count;
        boolean named = object.has(kind.item()) || object.has(kind.list());
        itemIn(object);
        listIn(object);
        boolean strange = refuseUnknownFieldsOf(object);
        if (!named && !strange) {
            findings.fault("missing-field", "`" + kind.list() + "` has no `" + kind.item() + "`", null);
        }
        Paging.check(object, kind.list(), count - before, findings);
    }

    /** A list whose item name is misspelled would else count as empty, and its resources as not existing. */
    private boolean refuseUnknownFieldsOf(JsonNode object) {
        boolean strange = false;
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.equals(kind.item()) && !name.equals(kind.list()) && !Paging.isField(name)) {
                findings.unknownField(name, List.of(kind.item(), kind.list()));
                strange = true;
            }
        }
        return strange;
    }

    private void items(JsonNode list) {
        distinct();
        if (list.size() > MOST) {
            String message = "`" + kind.list() + "` has " + list.size() + " entries; " + MOST + " are read";
            findings.fault("too-many", message, "Tell those that the call is about");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            findings.enter(i);
            item(list.get(i));
            findings.leave();
        }
    }

    private void item(JsonNode value) {
        count++;
        if (!value.isObject()) {
            Fields.wrongTypeHere("An entry of `" + kind.list() + "`", "an object", value, findings);
            return;
        }
        T entry = kind.reader().read(value, findings);
        if (entry != null) {
            NearFields.tell(value, kind, entry, findings);
            T earlier = distinct().add(entry);
            if (earlier != null) {
                compare(earlier, entry);
            }
        }
    }

    private void compare(T earlier, T entry) {
        String name = "`" + kind.item() + "` " + Shown.text(kind.id().apply(entry));
        if (earlier.equals(entry)) {
            findings.advise("duplicate-fact", name + " is given twice with the same content");
        } else {
            findings.fault("contradicting-facts", name + " is given twice with different content", null);
        }
    }

    private Distinct<T> distinct() {
        if (found == null) {
            found = new Distinct<>(kind.id());
        }
        return found;
    }
}
