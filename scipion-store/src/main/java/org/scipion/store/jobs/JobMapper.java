package org.scipion.store.jobs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.scipion.model.JobLease;
import org.scipion.model.JobRequest;

/**
 * The SQL of background work. A statement that changes a job at work names its fence, so that it does nothing once the
 * job was leased anew or has ended.
 */
public interface JobMapper {

    @Select(affectData = true, value = """
        insert into jobs (id, kind, queue, payload, max_attempts, project_id, user_id, idempotency_key, state,
                          created_at, updated_at)
        values (#{id}, #{r.kind}, #{r.queue}, #{r.payload}::jsonb, #{r.maxAttempts}, #{project,jdbcType=BIGINT},
                #{user,jdbcType=BIGINT}, #{key,jdbcType=VARCHAR}, 'accepted', #{now}, #{now})
        on conflict (kind, idempotency_key) do nothing
        returning *
        """)
    @Nullable
    JobRow accept(
            @Param("id") UUID id,
            @Param("r") JobRequest request,
            @Param("project") @Nullable Long project,
            @Param("user") @Nullable Long user,
            @Param("key") @Nullable String key,
            @Param("now") Instant now);

    @Select("select * from jobs where kind = #{kind} and idempotency_key = #{key}")
    @Nullable
    JobRow findByKey(@Param("kind") String kind, @Param("key") String key);

    @Update("update jobs set state = 'queued', updated_at = #{now} where id = #{id} and state = 'accepted'")
    int markQueued(@Param("id") UUID id, @Param("now") Instant now);

    @Select("select * from jobs where id = #{id}")
    @Nullable
    JobRow find(@Param("id") UUID id);

    @Select("select * from jobs order by created_at desc, id limit #{limit}")
    List<JobRow> newest(@Param("limit") int limit);

    @Select("""
        select * from jobs
         where queue = #{queue} and state = any(string_to_array(#{states}, ',')) and (not acknowledged or #{acknowledgedToo})
         order by created_at desc, id limit #{limit}
        """)
    List<JobRow> listed(
            @Param("queue") String queue,
            @Param("states") String states,
            @Param("acknowledgedToo") boolean acknowledgedToo,
            @Param("limit") int limit);

    @Select("select * from jobs where id = #{id} and queue = #{queue}")
    @Nullable
    JobRow listedOne(@Param("queue") String queue, @Param("id") UUID id);

    @Update("""
        update jobs set acknowledged = true
         where queue = #{queue} and state = any(string_to_array(#{states}, ',')) and not acknowledged
           and finished_at is not null
        """)
    int acknowledgeAll(@Param("queue") String queue, @Param("states") String states);

    @Update("""
        update jobs set acknowledged = acknowledged or finished_at is not null
         where id = #{id} and queue = #{queue}
        """)
    int acknowledge(@Param("queue") String queue, @Param("id") UUID id);

    @Select("""
        select * from jobs where project_id = #{project} and updated_at > #{after}
         order by updated_at, id limit #{limit}
        """)
    List<JobRow> changedIn(@Param("project") long project, @Param("after") Instant after, @Param("limit") int limit);

    @Select(affectData = true, value = """
        update jobs
           set state = 'leased', worker = #{worker}, fence = fence + 1, leased_until = #{until},
               attempts = attempts + 1, progress = 0, step = '', updated_at = #{now}
         where id = (select id from jobs
                      where queue = #{queue} and state in ('accepted', 'queued')
                      order by created_at, id
                      limit 1
                        for update skip locked)
        returning *
        """)
    @Nullable
    JobRow claim(
            @Param("queue") String queue,
            @Param("worker") String worker,
            @Param("until") Instant until,
            @Param("now") Instant now);

    @Update("""
        update jobs set state = 'running', started_at = #{now}, updated_at = #{now}
         where id = #{l.jobId} and fence = #{l.fence} and state = 'leased'
        """)
    int start(@Param("l") JobLease lease, @Param("now") Instant now);

    @Select(affectData = true, value = """
        update jobs
           set leased_until = #{until}, progress = #{fraction}, step = #{step}, updated_at = #{now}
         where id = #{l.jobId} and fence = #{l.fence} and state in ('leased', 'running')
        returning *
        """)
    @Nullable
    JobRow heartbeat(
            @Param("l") JobLease lease,
            @Param("fraction") double fraction,
            @Param("step") String step,
            @Param("until") Instant until,
            @Param("now") Instant now);

    @Update("""
        update jobs
           set state = #{state}, result = #{result,jdbcType=VARCHAR}::jsonb, reason = #{reason,jdbcType=VARCHAR},
               leased_until = null, finished_at = #{now}, updated_at = #{now},
               progress = case when #{state} = 'succeeded' then 1 else progress end
         where id = #{l.jobId} and fence = #{l.fence} and state in ('leased', 'running')
        """)
    int end(
            @Param("l") JobLease lease,
            @Param("state") String state,
            @Param("result") @Nullable String result,
            @Param("reason") @Nullable String reason,
            @Param("now") Instant now);

    @Select(affectData = true, value = """
        update jobs
           set cancel_requested = true,
               state = case when state in ('accepted', 'queued') then 'cancelled' else state end,
               finished_at = case when state in ('accepted', 'queued') then #{now}::timestamptz else finished_at end,
               updated_at = #{now}
         where id = #{id} and finished_at is null
        returning *
        """)
    @Nullable
    JobRow requestCancel(@Param("id") UUID id, @Param("now") Instant now);

    @Select(affectData = true, value = """
        with ended as (
            select id from jobs
             where state in ('leased', 'running') and leased_until < #{now}
               for update skip locked)
        update jobs j
           set state = case when cancel_requested then 'cancelled'
                            when attempts < max_attempts then 'queued'
                            else 'lost' end,
               reason = case when not cancel_requested and attempts >= max_attempts
                             then 'The worker ' || worker || ' vanished while it was at work.' end,
               finished_at = case when cancel_requested or attempts >= max_attempts then #{now}::timestamptz end,
               leased_until = null, updated_at = #{now}
          from ended
         where j.id = ended.id
        returning j.*
        """)
    List<JobRow> recover(@Param("now") Instant now);
}
