package dev.interlock.catalog;

/** What the folders are to a service that has a store. */
public enum FolderMode {
    /** A folder that changed decides, and so does what is published later. */
    FOLLOW,
    /** The folder is taken up once, when nothing was ever activated. */
    SEED
}
