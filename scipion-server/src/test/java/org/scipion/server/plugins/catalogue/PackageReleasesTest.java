package org.scipion.server.plugins.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.scipion.server.http.rest.Json;

class PackageReleasesTest {

    private static final String INDEX = """
            {"info": {"summary": " Images ", "author": null, "author_email": "a@lab.org", "home_page": "",
                      "project_urls": {"Homepage": "https://lab.org"}},
             "releases": {
                "3.10.0": [{"comment_text": "scipion-3", "upload_time": "2026-01-02T00:00:00"}],
                "3.9.0": [{"comment_text": "scipion-3.0.0", "upload_time": "2025-01-02T00:00:00"}],
                "3.11.0rc1": [{"comment_text": "scipion-3"}],
                "4.0.0": [{"comment_text": "scipion-4"}],
                "3.12.0": [{"comment_text": ""}],
                "3.13.0": []}}
            """;

    @Test
    void areThoseThatThisScipionCanUse() throws JsonProcessingException {
        PackageReleases releases = PackageReleases.of(Json.mapper().readTree(INDEX));
        assertThat(releases.compatible().keySet()).containsExactly("3.9.0", "3.10.0", "3.11.0rc1");
        assertThat(releases.latest()).isEqualTo("3.10.0");
        assertThat(releases.compatible().get("3.9.0").path("upload_time").asText())
                .startsWith("2025");
    }

    @Test
    void tellWhoMadeThem() throws JsonProcessingException {
        PackageReleases releases = PackageReleases.of(Json.mapper().readTree(INDEX));
        assertThat(releases.summary()).isEqualTo("Images");
        assertThat(releases.author()).isEqualTo("a@lab.org");
        assertThat(releases.homePage()).isEqualTo("https://lab.org");
    }
}
