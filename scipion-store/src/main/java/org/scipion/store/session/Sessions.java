package org.scipion.store.session;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

/** Sessions of the database: one per call, or one for all calls of a transaction. Safe for use by many threads. */
public final class Sessions implements AutoCloseable {
    private static final int SIGN_OF_LIFE_SECONDS = 2;

    private final HikariDataSource pool;
    private final SqlSessionFactory factory;
    private final ScopedValue<SqlSession> transaction = ScopedValue.newInstance();

    /** Sessions on the connections of a pool, which is closed with them. */
    public Sessions(HikariDataSource pool, SqlSessionFactory factory) {
        this.pool = pool;
        this.factory = factory;
    }

    /** Calls a mapper, in the transaction of this thread if there is one, else by itself. */
    public <M, T> T call(Class<M> mapper, Function<M, T> work) {
        return translated(() -> {
            if (transaction.isBound()) {
                return work.apply(transaction.get().getMapper(mapper));
            }
            try (SqlSession session = factory.openSession(true)) {
                return work.apply(session.getMapper(mapper));
            }
        });
    }

    /**
     * Calls a mapper for a change that may be lost when the database server dies within the next second, which saves the
     * wait for its disk. In a transaction it is as durable as that.
     */
    public <M, T> T callHastily(Class<M> mapper, Function<M, T> work) {
        return transaction.isBound()
                ? call(mapper, work)
                : inTransaction(() -> {
                    call(Haste.class, Haste::doNotWaitForTheDisk);
                    return call(mapper, work);
                });
    }

    /** Does work in one transaction, or in the one that this thread is in. */
    public <T> T inTransaction(Supplier<T> work) {
        if (transaction.isBound()) {
            return work.get();
        }
        return translated(() -> {
            try (SqlSession session = factory.openSession(false)) {
                T result = ScopedValue.where(transaction, session).call(work::get);
                session.commit(true);
                return result;
            }
        });
    }

    private static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (PersistenceException e) {
            throw DatabaseError.translate(e);
        }
    }

    /** Asks the database for a sign of life. */
    public void ping() {
        try (Connection connection = pool.getConnection()) {
            if (!connection.isValid(SIGN_OF_LIFE_SECONDS)) {
                throw new SQLException("The connection is dead", DatabaseError.CONNECTION_LOST);
            }
        } catch (SQLException e) {
            throw DatabaseError.translate(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
