package org.scipion.store.launches;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The SQL of launches. */
public interface LaunchMapper {

    /** One after another may look how many places a person has left. */
    @Select("select id from users where id = #{user} for no key update")
    @Nullable
    Long lockPerson(@Param("user") long user);

    @Select("""
            select count(*) from run_launches
             where user_id = #{user} and state in ('STARTING', 'STARTED')
               and (project_id, coalesce(run_id, -1)) is distinct from (#{project}, #{run,jdbcType=BIGINT})
            """)
    int placesTaken(@Param("user") long user, @Param("project") long project, @Param("run") @Nullable Long run);

    @Delete("delete from run_launches where project_id = #{project} and run_id = #{run,jdbcType=BIGINT}")
    int removeOfRun(@Param("project") long project, @Param("run") @Nullable Long run);

    @Delete("delete from run_launches where project_id = #{project} and run_id = #{run} and state <> 'WAITING'")
    int removeFormer(@Param("project") long project, @Param("run") long run);

    @Select(affectData = true, value = """
            insert into run_launches (project_id, run_id, user_id, mode, form_values, state, since)
            select p.id, #{run,jdbcType=BIGINT}, #{user}, #{mode}, '{}', 'STARTING', #{now} from projects p where p.id = #{project}
            returning *
            """)
    @Nullable
    LaunchRow begin(
            @Param("user") long user,
            @Param("project") long project,
            @Param("run") @Nullable Long run,
            @Param("mode") String mode,
            @Param("now") Instant now);

    @Select(affectData = true, value = """
            insert into run_launches (project_id, run_id, user_id, mode, form_values, state, since)
            select p.id, #{run}, #{user}, #{mode}, #{values}, 'WAITING', #{now} from projects p where p.id = #{project}
            on conflict (project_id, run_id) do update
               set user_id = excluded.user_id, mode = excluded.mode, form_values = excluded.form_values
            returning *
            """)
    @Nullable
    LaunchRow queue(
            @Param("user") long user,
            @Param("project") long project,
            @Param("run") long run,
            @Param("mode") String mode,
            @Param("values") String values,
            @Param("now") Instant now);

    @Select(affectData = true, value = """
            update run_launches set state = 'STARTING', since = #{now}
             where id = #{id} and state = 'WAITING'
            returning *
            """)
    @Nullable
    LaunchRow promote(@Param("id") long id, @Param("now") Instant now);

    @Update("update run_launches set state = #{state}, since = #{now} where id = #{id} and state = 'STARTING'")
    int endStarting(@Param("id") long id, @Param("state") String state, @Param("now") Instant now);

    @Update("""
            update run_launches set state = 'STARTED', run_id = #{run}, form_values = '{}', since = #{now}
             where id = #{id} and state = 'STARTING'
            """)
    int started(@Param("id") long id, @Param("run") long run, @Param("now") Instant now);

    @Delete("delete from run_launches where id = #{id}")
    int forget(@Param("id") long id);

    @Select(affectData = true, value = """
            delete from run_launches
             where project_id = #{project} and run_id = any(#{runs}) and state in ('WAITING', 'REFUSED')
            returning *
            """)
    List<LaunchRow> withdraw(@Param("project") long project, @Param("runs") Long[] runs);

    @Select("select * from run_launches where user_id = #{user} and state in ('STARTING', 'STARTED') order by id")
    List<LaunchRow> withPlaces(@Param("user") long user);

    @Select("select * from run_launches where state = 'STARTING' order by id")
    List<LaunchRow> starting();

    @Select("select * from run_launches where state in ('WAITING', 'REFUSED') order by id")
    List<LaunchRow> held();
}
