package dev.interlock.facts;

/**
 * A fact the caller did not give.
 *
 * @param resource the resource it belongs to (`Disk d-1`), or `parameters`
 * @param field the field, as ECS spells it
 * @param matters what depends on it, in words
 */
public record Missing(String resource, String field, String matters) {

    public Missing(String resource, String field) {
        this(resource, field, "");
    }

    public Missing mattering(String how) {
        return new Missing(resource, field, how);
    }
}
