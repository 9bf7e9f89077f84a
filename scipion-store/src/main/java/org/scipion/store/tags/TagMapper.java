package org.scipion.store.tags;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The SQL of tags. */
public interface TagMapper {

    @Select("select * from tags where project_id = #{project} order by lower(title), id")
    List<TagRow> of(@Param("project") long project);

    @Select("select * from tags where project_id = #{project} and id = #{id}")
    @Nullable
    TagRow find(@Param("project") long project, @Param("id") String id);

    @Select(affectData = true, value = """
        insert into tags (project_id, id, title, description, color, created_at, updated_at)
        values (#{project}, #{id}, #{title}, #{description}, #{color}, #{now}, #{now})
        on conflict (project_id, id) do update
           set title = excluded.title, description = excluded.description, color = excluded.color,
               updated_at = excluded.updated_at
        returning *
        """)
    TagRow put(
            @Param("project") long project,
            @Param("id") String id,
            @Param("title") String title,
            @Param("description") String description,
            @Param("color") String color,
            @Param("now") Instant now);

    @Select(affectData = true, value = """
        update tags
           set title = coalesce(#{title,jdbcType=VARCHAR}, title),
               description = coalesce(#{description,jdbcType=VARCHAR}, description),
               color = coalesce(#{color,jdbcType=VARCHAR}, color),
               updated_at = #{now}
         where project_id = #{project} and id = #{id}
        returning *
        """)
    @Nullable
    TagRow change(
            @Param("project") long project,
            @Param("id") String id,
            @Param("title") @Nullable String title,
            @Param("description") @Nullable String description,
            @Param("color") @Nullable String color,
            @Param("now") Instant now);

    @Delete("delete from tags where project_id = #{project} and id = #{id}")
    int remove(@Param("project") long project, @Param("id") String id);

    @Select("select run_id, tag_id from run_tags where project_id = #{project} order by run_id, tag_id")
    List<RunTagRow> ofRuns(@Param("project") long project);

    @Select("select tag_id from run_tags where project_id = #{project} and run_id = #{run} order by tag_id")
    List<String> ofRun(@Param("project") long project, @Param("run") long run);

    @Delete("delete from run_tags where project_id = #{project} and run_id = #{run}")
    int clear(@Param("project") long project, @Param("run") long run);

    @Insert("insert into run_tags (project_id, run_id, tag_id) values (#{project}, #{run}, #{tag})")
    int add(@Param("project") long project, @Param("run") long run, @Param("tag") String tag);
}
