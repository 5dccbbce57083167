package dev.interlock.cli;

import picocli.CommandLine.IVersionProvider;

/** The version the service was built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"interlock " + (version == null ? "(built from sources)" : version)};
    }
}
