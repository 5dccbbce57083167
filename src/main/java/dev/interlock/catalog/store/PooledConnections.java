package dev.interlock.catalog.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Connections to PostgreSQL: a few, each tried before it is given out. */
final class PooledConnections implements Connections {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 5;

    private final AgroalDataSource pool;

    PooledConnections(StoreSettings settings) throws SQLException {
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.minSize(0)
                        .initialSize(0)
                        .maxSize(MOST)
                        .acquisitionTimeout(PATIENCE)
                        .reapTimeout(Duration.ofMinutes(2))
                        .validateOnBorrow(true)
                        .connectionValidator(ConnectionValidator.defaultValidatorWithTimeout(5))
                        .connectionFactoryConfiguration(factory -> {
                            factory.jdbcUrl(settings.url())
                                    .principal(new NamePrincipal(settings.user()))
                                    .credential(new SimplePassword(settings.password()));
                            Connections.limits(settings).forEach(factory::jdbcProperty);
                            return factory;
                        })));
    }

    @Override
    public Connection get() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void close() {
        pool.close();
    }
}
