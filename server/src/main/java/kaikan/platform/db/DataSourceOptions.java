package kaikan.platform.db;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/// Completes the operator's database address with the options that we rely on, so that nobody has to know them.
@Singleton
class DataSourceOptions implements BeanCreatedEventListener<DatasourceConfiguration> {
    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration configuration = event.getBean();
        configuration.setUrl(DatabaseUrl.complete(configuration.getUrl()));
        return configuration;
    }
}
