package org.scipion.store.session;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.ibatis.logging.slf4j.Slf4jImpl;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** How MyBatis maps rows: columns with underscores to record components, by name. */
public final class Mappers {
    private static final int STATEMENT_SECONDS = 20;

    private Mappers() {}

    /** A factory of sessions that know these mappers. */
    public static SqlSessionFactory of(DataSource source, List<Class<?>> mappers) {
        Configuration configuration = new Configuration(new Environment("main", new JdbcTransactionFactory(), source));
        configuration.setLogImpl(Slf4jImpl.class);
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setCacheEnabled(false);
        configuration.setDefaultStatementTimeout(STATEMENT_SECONDS);
        configuration.getTypeHandlerRegistry().register(UUID.class, UuidColumn.class);
        configuration.addMapper(Haste.class);
        mappers.forEach(configuration::addMapper);
        return new SqlSessionFactoryBuilder().build(configuration);
    }
}
