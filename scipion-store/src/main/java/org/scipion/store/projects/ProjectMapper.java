package org.scipion.store.projects;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The SQL of registered projects. */
public interface ProjectMapper {

    @Select(affectData = true, value = """
            insert into projects (name, folder, description, status, owner_id, created_at, updated_at)
            values (#{name}, #{folder}, #{description}, #{status}, #{owner}, #{now}, #{now})
            returning *
            """)
    ProjectRow add(
            @Param("name") String name,
            @Param("folder") String folder,
            @Param("description") String description,
            @Param("status") String status,
            @Param("owner") long owner,
            @Param("now") Instant now);

    @Select("select * from projects where id = #{id}")
    @Nullable
    ProjectRow find(@Param("id") long id);

    @Select("select * from projects where folder = #{folder}")
    @Nullable
    ProjectRow findByFolder(@Param("folder") String folder);

    @Select("""
            select p.*, case when p.owner_id = #{user} then 'owner' else s.permission end as permission
              from projects p
              left join project_shares s on s.project_id = p.id and s.user_id = #{user}
             where p.id = #{id} and (p.owner_id = #{user} or s.id is not null)
            """)
    @Nullable
    AccessibleProjectRow visible(@Param("id") long id, @Param("user") long user);

    @Select("""
            select p.*, case when p.owner_id = #{user} then 'owner' else s.permission end as permission
              from projects p
              left join project_shares s on s.project_id = p.id and s.user_id = #{user}
             where p.owner_id = #{user} or s.id is not null
             order by p.updated_at desc, p.id desc
            """)
    List<AccessibleProjectRow> visibleTo(@Param("user") long user);

    @Select("select * from projects order by id")
    List<ProjectRow> all();

    @Select(affectData = true, value = """
            update projects
               set name = #{name}, folder = #{folder}, description = #{description}, updated_at = #{now}
             where id = #{id}
            returning *
            """)
    @Nullable
    ProjectRow change(
            @Param("id") long id,
            @Param("name") String name,
            @Param("folder") String folder,
            @Param("description") String description,
            @Param("now") Instant now);

    @Update("update projects set updated_at = #{now} where id = #{id}")
    int touch(@Param("id") long id, @Param("now") Instant now);

    @Update("update projects set runs = #{runs} where id = #{id}")
    int recordRuns(@Param("id") long id, @Param("runs") int runs);

    @Update("update projects set disk_bytes = #{bytes}, disk_measured_at = #{measured} where id = #{id}")
    int recordDiskUse(@Param("id") long id, @Param("bytes") long bytes, @Param("measured") Instant measured);

    @Delete("delete from projects where id = #{id}")
    int remove(@Param("id") long id);
}
