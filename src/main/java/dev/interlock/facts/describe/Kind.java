package dev.interlock.facts.describe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of resource and how ECS lists it.
 *
 * @param list name of the list in an ECS answer (`Instances`)
 * @param item name of the list inside it (`Instance`), or of a single one
 * @param fields names of the fields of an entry that are read; it may have any number of others
 * @param id the id of an entry
 */
record Kind<T>(String list, String item, Set<String> fields, Reader<T> reader, Function<T, String> id) {

    /** Reads one entry. */
    interface Reader<T> {

        /** The entry; null when it has no id, which is then a fault. */
        @Nullable
        T read(JsonNode object, Findings findings);
    }
}
