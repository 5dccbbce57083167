package dev.interlock.facts.law;

/** A row of any sheet of the law. */
public sealed interface LawRow permits CheckRow, DefaultRow, ImpactRow, ParameterRow, TransitionRow {

    /** Date of the edition it belongs to. */
    String edition();

    RowPlace place();

    Ruling ruling();
}
