package dev.interlock.catalog.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends StoreSuite {

    @TempDir
    Path folder;

    @Override
    StoreSettings fresh() {
        return StoreSettings.embedded(folder.resolve("data"));
    }
}
