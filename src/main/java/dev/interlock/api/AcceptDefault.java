package dev.interlock.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Where an edition is offered as JSON, CSV and workbook, a caller who takes anything gets JSON. */
@Singleton
public class AcceptDefault {

    private static final int BEFORE_ROUTES = 900;

    void register(@Observes Filters filters) {
        filters.register(AcceptDefault::preferJson, BEFORE_ROUTES);
    }

    private static void preferJson(RoutingContext context) {
        String path = context.request().path();
        if (path.startsWith("/v1/tables/") || path.endsWith("/comparison")) {
            MultiMap headers = context.request().headers();
            String accept = headers.get(HttpHeaders.ACCEPT);
            boolean named = accept != null && (accept.contains("csv") || accept.contains("spreadsheetml"));
            if (!named && (accept == null || accept.contains("*/*") || accept.contains("application/*"))) {
                headers.set(HttpHeaders.ACCEPT, "application/json");
            }
        }
        context.next();
    }
}
