package org.scipion.server.protocols.suggestions;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.scipion.server.http.rest.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The site that counts which protocols people run after which. What it says is kept for a day; that it does not answer, for a while. Safe for use by many threads. */
final class ScipionStatistics {

    private static final Logger LOG = LoggerFactory.getLogger(ScipionStatistics.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration SILENT = Duration.ofMinutes(5);

    private final Cache<URI, List<StatisticsRow>> known =
            Caffeine.newBuilder().maximumSize(500).expireAfterWrite(KEPT).build();
    private final Cache<String, Boolean> silent =
            Caffeine.newBuilder().maximumSize(10).expireAfterWrite(SILENT).build();

    /**
     * What is run after runs of a class, the most frequent first; nothing when the site does not answer.
     *
     * @param address of the site, with {@code %s} for the class
     */
    List<StatisticsRow> after(String className, String address) {
        URI question = URI.create(address.replace("%s", URLEncoder.encode(className, StandardCharsets.UTF_8)));
        List<StatisticsRow> rows = known.getIfPresent(question);
        if (rows != null) {
            return rows;
        }
        return silent.getIfPresent(address) == null ? ask(question, address) : List.of();
    }

    private List<StatisticsRow> ask(URI question, String address) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(question).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            List<StatisticsRow> rows = rows(Json.mapper().readTree(answer.body()));
            known.put(question, rows);
            return rows;
        } catch (IOException e) {
            LOG.info("No suggestions from {}: {}", question, e.toString());
            silent.put(address, true);
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<StatisticsRow> rows(JsonNode answer) {
        return StreamSupport.stream(answer.spliterator(), false)
                .map(StatisticsRow::of)
                .filter(row -> !row.className().isEmpty())
                .sorted(Comparator.comparingLong(StatisticsRow::count).reversed())
                .toList();
    }
}
