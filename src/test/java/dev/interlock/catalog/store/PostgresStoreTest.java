package dev.interlock.catalog.store;

class PostgresStoreTest extends StoreSuite {

    @Override
    StoreSettings fresh() {
        return PostgresServer.freshDatabase();
    }
}
