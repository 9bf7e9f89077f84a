package org.scipion.store.projects;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The SQL of shares. */
public interface ShareMapper {

    @Select(affectData = true, value = """
            insert into project_shares (project_id, owner_id, user_id, permission, created_at, updated_at)
            select p.id, p.owner_id, #{user}, #{permission}, #{now}, #{now} from projects p where p.id = #{project}
            on conflict (project_id, user_id)
            do update set permission = excluded.permission, updated_at = excluded.updated_at
            returning *
            """)
    @Nullable
    ShareRow grant(
            @Param("project") long project,
            @Param("user") long user,
            @Param("permission") String permission,
            @Param("now") Instant now);

    @Delete("delete from project_shares where project_id = #{project} and user_id = #{user}")
    int revoke(@Param("project") long project, @Param("user") long user);

    @Select("select * from project_shares where project_id = #{project} order by created_at, id")
    List<ShareRow> of(@Param("project") long project);
}
