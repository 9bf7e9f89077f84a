package org.scipion.store.settings;

import java.time.Instant;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The SQL of settings. */
public interface SettingsMapper {

    @Select("select settings from user_settings where user_id = #{user}")
    @Nullable
    String ofUser(@Param("user") long user);

    @Select(affectData = true, value = """
            insert into user_settings (user_id, settings, updated_at) values (#{user}, #{settings}::jsonb, #{now})
            on conflict (user_id) do update set settings = excluded.settings, updated_at = excluded.updated_at
            returning settings
            """)
    String replaceOfUser(@Param("user") long user, @Param("settings") String settings, @Param("now") Instant now);

    @Select(affectData = true, value = """
            insert into user_settings as u (user_id, settings, updated_at) values (#{user}, #{settings}::jsonb, #{now})
            on conflict (user_id) do update
               set settings = u.settings || excluded.settings, updated_at = excluded.updated_at
            returning settings
            """)
    String mergeOfUser(@Param("user") long user, @Param("settings") String settings, @Param("now") Instant now);

    @Select("select settings from instance_settings")
    @Nullable
    String ofInstance();

    @Select(affectData = true, value = """
            insert into instance_settings (settings, updated_at) values (#{settings}::jsonb, #{now})
            on conflict (id) do update set settings = excluded.settings, updated_at = excluded.updated_at
            returning settings
            """)
    String replaceOfInstance(@Param("settings") String settings, @Param("now") Instant now);

    @Select(affectData = true, value = """
            insert into instance_settings as i (settings, updated_at) values (#{settings}::jsonb, #{now})
            on conflict (id) do update
               set settings = i.settings || excluded.settings, updated_at = excluded.updated_at
            returning settings
            """)
    String mergeOfInstance(@Param("settings") String settings, @Param("now") Instant now);
}
