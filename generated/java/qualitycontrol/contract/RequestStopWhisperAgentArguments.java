// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code requestStopWhisperAgent}.
 *
 * <p>An argument that is null is not sent.
 *
 * @param whisperagentid The agent who is coached. The parameter is documented as optional. What the gateway
 *     does without it is unknown. The agent must belong to the sender's VCC. Identifies an agent within a VCC. A
 *     string of digits from 101 to 999999, without sign, space or leading zero. Edition 2023-09 accepts 101 to
 *     59999.
 */
public record RequestStopWhisperAgentArguments(String whisperagentid) implements Arguments<Done> {
    /**
     * No arguments. Add optional ones with the methods below.
     *
     * @return the arguments
     */
    public static RequestStopWhisperAgentArguments of() {
        return new RequestStopWhisperAgentArguments(null);
    }

    /**
     * These arguments with {@code whisperagentid}.
     *
     * @param whisperagentid The agent who is coached. The parameter is documented as optional. What the gateway
     *     does without it is unknown. The agent must belong to the sender's VCC. Identifies an agent within a VCC. A
     *     string of digits from 101 to 999999, without sign, space or leading zero. Edition 2023-09 accepts 101 to
     *     59999.
     * @return the new arguments
     */
    public RequestStopWhisperAgentArguments withWhisperagentid(String whisperagentid) {
        return new RequestStopWhisperAgentArguments(whisperagentid);
    }

    /**
     * These arguments with {@code whisperagentid}.
     *
     * @param whisperagentid The agent who is coached. The parameter is documented as optional. What the gateway
     *     does without it is unknown. The agent must belong to the sender's VCC. Identifies an agent within a VCC. A
     *     string of digits from 101 to 999999, without sign, space or leading zero. Edition 2023-09 accepts 101 to
     *     59999.
     * @return the new arguments
     */
    public RequestStopWhisperAgentArguments withWhisperagentid(long whisperagentid) {
        return withWhisperagentid(Long.toString(whisperagentid));
    }

    @Override
    public Operation operation() {
        return Operation.REQUEST_STOP_WHISPER_AGENT;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given("whisperagentid", whisperagentid);
    }

    @Override
    public Done read(Map<String, Object> response) {
        return Done.from(response);
    }
}
