package org.scipion.store.reviews;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The SQL of reviews. Inserts and updates give no row when another revision is stored. */
public interface ReviewMapper {

    @Select("select * from review_schemas where project_id = #{project} and set_id = #{set}")
    @Nullable
    SchemaRow schema(@Param("project") long project, @Param("set") long set);

    @Select(affectData = true, value = """
            insert into review_schemas
                (project_id, set_id, version, definition, revision, created_by, created_at, updated_at)
            values (#{project}, #{set}, 1, #{definition}::jsonb, 1, #{user}, #{now}, #{now})
            on conflict (project_id, set_id) do nothing
            returning *
            """)
    @Nullable
    SchemaRow addSchema(
            @Param("project") long project,
            @Param("set") long set,
            @Param("definition") String definition,
            @Param("user") long user,
            @Param("now") Instant now);

    @Select(affectData = true, value = """
            update review_schemas
               set definition = #{definition}::jsonb, version = version + 1, revision = revision + 1, updated_at = #{now}
             where project_id = #{project} and set_id = #{set} and revision = #{revision}
            returning *
            """)
    @Nullable
    SchemaRow changeSchema(
            @Param("project") long project,
            @Param("set") long set,
            @Param("definition") String definition,
            @Param("revision") int revision,
            @Param("now") Instant now);

    @Select("select * from tomogram_reviews where project_id = #{project} and set_id = #{set} order by item_id")
    List<ReviewRow> of(@Param("project") long project, @Param("set") long set);

    @Select("""
            select * from tomogram_reviews
             where project_id = #{project} and set_id = #{set} and item_id = #{item}
            """)
    @Nullable
    ReviewRow find(@Param("project") long project, @Param("set") long set, @Param("item") long item);

    @Select(affectData = true, value = """
            insert into tomogram_reviews
                (project_id, set_id, item_id, found, comment, schema_version, revision, reviewed_by, reviewed_at,
                 created_at, updated_at)
            values (#{project}, #{set}, #{item}, #{found}::jsonb, #{comment},
                    coalesce((select version from review_schemas
                               where project_id = #{project} and set_id = #{set}), 1),
                    1, #{user}, #{reviewed}, #{now}, #{now})
            on conflict (project_id, set_id, item_id) do nothing
            returning *
            """)
    @Nullable
    ReviewRow add(NewReview review);

    @Select(affectData = true, value = """
            update tomogram_reviews
               set found = #{found}::jsonb, comment = #{comment}, revision = revision + 1, reviewed_by = #{user},
                   reviewed_at = #{reviewed}, updated_at = #{now},
                   schema_version = coalesce((select version from review_schemas
                                               where project_id = #{project} and set_id = #{set}), 1)
             where project_id = #{project} and set_id = #{set} and item_id = #{item} and revision = #{revision}
            returning *
            """)
    @Nullable
    ReviewRow change(NewReview review);
}
