package org.scipion.store.audit;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.scipion.model.NewAuditEntry;

/** The SQL of the audit. */
public interface AuditMapper {

    @Select(affectData = true, value = """
            insert into audit (at, user_id, user_email, address, action, subject, details)
            values (#{now}, #{user,jdbcType=BIGINT}, #{e.userEmail}, #{e.address}, #{e.action}, #{e.subject},
                    #{e.details}::jsonb)
            returning *
            """)
    AuditRow add(@Param("e") NewAuditEntry entry, @Param("user") @Nullable Long user, @Param("now") Instant now);

    @Select("select * from audit where id < #{id} order by id desc limit #{limit}")
    List<AuditRow> before(@Param("id") long id, @Param("limit") int limit);
}
