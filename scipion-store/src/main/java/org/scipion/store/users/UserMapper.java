package org.scipion.store.users;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.scipion.model.NewUser;
import org.scipion.model.Profile;

/** The SQL of accounts. A changing statement gives the row as it is afterwards, or nothing when there is none. */
public interface UserMapper {

    @Select(affectData = true, value = """
            insert into users (email, password_hash, role, active, verified, first_name, last_name, institution,
                               phone, position, country, city, postal_code, created_at, updated_at)
            values (#{u.email}, #{u.passwordHash}, lower(#{u.role}), #{u.active}, #{u.verified},
                    #{u.profile.firstName}, #{u.profile.lastName}, #{u.profile.institution}, #{u.profile.phone},
                    #{u.profile.position}, #{u.profile.country}, #{u.profile.city}, #{u.profile.postalCode},
                    #{now}, #{now})
            returning *
            """)
    UserRow add(@Param("u") NewUser user, @Param("now") Instant now);

    @Select("select * from users where id = #{id}")
    @Nullable
    UserRow find(@Param("id") long id);

    @Select("select * from users where lower(email) = lower(#{email})")
    @Nullable
    UserRow findByEmail(@Param("email") String email);

    @Select("select * from users order by lower(first_name), lower(last_name), lower(email)")
    List<UserRow> all();

    @Select("select count(*) from users")
    long count();

    @Select(affectData = true, value = """
            update users
               set first_name = #{p.firstName}, last_name = #{p.lastName}, institution = #{p.institution},
                   phone = #{p.phone}, position = #{p.position}, country = #{p.country}, city = #{p.city},
                   postal_code = #{p.postalCode}, updated_at = #{now}
             where id = #{id}
            returning *
            """)
    @Nullable
    UserRow changeProfile(@Param("id") long id, @Param("p") Profile profile, @Param("now") Instant now);

    @Select(affectData = true, value = """
            update users set password_hash = #{hash}, token_version = token_version + 1, updated_at = #{now}
             where id = #{id}
            returning *
            """)
    @Nullable
    UserRow changePassword(@Param("id") long id, @Param("hash") String hash, @Param("now") Instant now);

    @Update("update users set password_hash = #{hash} where id = #{id} and password_hash = #{former}")
    int rehash(@Param("id") long id, @Param("former") String former, @Param("hash") String hash);

    @Select(affectData = true, value = """
            update users set role = #{role}, updated_at = #{now} where id = #{id} returning *
            """)
    @Nullable
    UserRow changeRole(@Param("id") long id, @Param("role") String role, @Param("now") Instant now);

    @Select(affectData = true, value = """
            update users
               set active = #{active}, updated_at = #{now},
                   token_version = token_version + case when active and not #{active} then 1 else 0 end
             where id = #{id}
            returning *
            """)
    @Nullable
    UserRow changeActive(@Param("id") long id, @Param("active") boolean active, @Param("now") Instant now);

    @Select(affectData = true, value = """
            update users set verified = true, updated_at = #{now} where id = #{id} returning *
            """)
    @Nullable
    UserRow markVerified(@Param("id") long id, @Param("now") Instant now);

    @Select(affectData = true, value = """
            update users set token_version = token_version + 1, updated_at = #{now} where id = #{id} returning *
            """)
    @Nullable
    UserRow revokeTokens(@Param("id") long id, @Param("now") Instant now);

    @Insert("""
            insert into verification_codes (user_id, code_hash, expires_at) values (#{id}, #{hash}, #{expires})
            on conflict (user_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at
            """)
    int expectVerification(@Param("id") long id, @Param("hash") String hash, @Param("expires") Instant expires);

    @Select(affectData = true, value = """
            with used as (
                delete from verification_codes where code_hash = #{hash} and expires_at > #{now} returning user_id)
            update users set verified = true, updated_at = #{now} from used where id = used.user_id
            returning users.*
            """)
    @Nullable
    UserRow verify(@Param("hash") String hash, @Param("now") Instant now);
}
