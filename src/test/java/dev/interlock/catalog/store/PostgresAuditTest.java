package dev.interlock.catalog.store;

class PostgresAuditTest extends AuditSuite {

    @Override
    StoreSettings fresh() {
        return PostgresServer.freshDatabase();
    }
}
