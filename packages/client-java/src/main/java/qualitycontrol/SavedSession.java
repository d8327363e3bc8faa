package qualitycontrol;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qualitycontrol.contract.Edition;
import qualitycontrol.contract.Json;

/**
 * A session, for {@link Inspector#resumeSession}. It is a secret: with the Guid, anyone can act as the agent.
 *
 * @param baseUrl the gateway that has the session
 * @param agentId the agent
 * @param guid the Guid
 * @param edition the edition of the gateway
 * @param savedAt when it was saved, by the clock of this machine; it does not say whether the session is alive:
 *     {@code resumeSession} asks the gateway
 * @param cookies the gateway's cookies, as values of {@code Set-Cookie}
 */
public record SavedSession(
    String baseUrl,
    String agentId,
    String guid,
    Edition edition,
    Instant savedAt,
    List<String> cookies
) {
    private static final long VERSION = 1;

    /** Copies what could be changed. */
    public SavedSession {
        cookies = List.copyOf(cookies);
    }

    /**
     * The session as JSON. The clients of all languages read it.
     *
     * @return the JSON, which is a secret
     */
    public String toJson() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("version", VERSION);
        members.put("baseUrl", baseUrl);
        members.put("agentId", agentId);
        members.put("guid", guid);
        members.put("edition", edition.value());
        members.put("savedAt", savedAt.toString());
        if (!cookies.isEmpty()) {
            members.put("cookies", cookies);
        }
        return JsonText.write(members);
    }

    /**
     * Reads a session from JSON, which may be damaged, or from another version.
     *
     * @param json what {@link #toJson} returned
     * @return the session
     * @throws InvalidSavedSession without quoting anything of it
     */
    public static SavedSession fromJson(String json) {
        Map<String, Object> members = objectIn(json);
        if (!Long.valueOf(VERSION).equals(members.get("version"))) {
            throw new InvalidSavedSession("is not of version " + VERSION);
        }
        String guid = text(members, "guid")
            .filter(GuidHeader::isSendable)
            .orElseThrow(() -> new InvalidSavedSession("has no valid guid"));
        return new SavedSession(
            text(members, "baseUrl").orElseThrow(SavedSession::invalidOptions),
            text(members, "agentId").orElseThrow(SavedSession::invalidOptions),
            guid,
            text(members, "edition").flatMap(Edition::of).orElseThrow(SavedSession::invalidOptions),
            savedAt(members),
            cookies(members)
        );
    }

    static InvalidSavedSession invalidOptions() {
        return new InvalidSavedSession("has an invalid baseUrl, agentId or edition");
    }

    private static Map<String, Object> objectIn(String json) {
        try {
            return Json.asObject(JsonText.read(json)).orElseThrow(() -> new InvalidSavedSession("is not an object"));
        } catch (IOException error) {
            throw new InvalidSavedSession("is not JSON");
        }
    }

    private static Optional<String> text(Map<String, Object> members, String name) {
        return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Instant savedAt(Map<String, Object> members) {
        try {
            return Instant.parse(text(members, "savedAt").orElse(""));
        } catch (DateTimeParseException error) {
            throw new InvalidSavedSession("has no valid savedAt");
        }
    }

    private static List<String> cookies(Map<String, Object> members) {
        Object cookies = members.getOrDefault("cookies", List.of());
        if (!(cookies instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw new InvalidSavedSession("has invalid cookies");
        }
        return list.stream().map(String.class::cast).toList();
    }

    /** Without the Guid and the cookies. */
    @Override
    public String toString() {
        return "SavedSession[baseUrl=" + baseUrl + ", agentId=" + agentId + ", savedAt=" + savedAt + "]";
    }
}
