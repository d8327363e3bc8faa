// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code requestSwitchInsertWhisperAgent}.
 *
 * <p>An argument that is null is not sent.
 *
 * @param whisperagentid The agent who is coached. The parameter is documented as optional. What the gateway
 *     does without it is unknown. The agent must belong to the sender's VCC. Identifies an agent within a VCC. A
 *     string of digits from 101 to 999999, without sign, space or leading zero. Edition 2023-09 accepts 101 to
 *     59999.
 * @param switchtype The new mode. The page types it as an int. What the gateway does with another value than
 *     these is unknown. How the inspector takes part in the call. The values are those of {@link
 *     InspectionMode}.
 */
public record RequestSwitchInsertWhisperAgentArguments(
    String whisperagentid,
    InspectionMode switchtype
) implements Arguments<Done> {
    /**
     * The required arguments. Add optional ones with the methods below.
     *
     * @param switchtype The new mode. The page types it as an int. What the gateway does with another value than
     *     these is unknown. How the inspector takes part in the call. The values are those of {@link
     *     InspectionMode}.
     * @return the arguments
     */
    public static RequestSwitchInsertWhisperAgentArguments of(InspectionMode switchtype) {
        return new RequestSwitchInsertWhisperAgentArguments(null, switchtype);
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
    public RequestSwitchInsertWhisperAgentArguments withWhisperagentid(String whisperagentid) {
        return new RequestSwitchInsertWhisperAgentArguments(whisperagentid, switchtype);
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
    public RequestSwitchInsertWhisperAgentArguments withWhisperagentid(long whisperagentid) {
        return withWhisperagentid(Long.toString(whisperagentid));
    }

    @Override
    public Operation operation() {
        return Operation.REQUEST_SWITCH_INSERT_WHISPER_AGENT;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given(
            "whisperagentid",
            whisperagentid,
            "switchtype",
            switchtype == null ? null : String.valueOf(switchtype.value())
        );
    }

    @Override
    public Done read(Map<String, Object> response) {
        return Done.from(response);
    }
}
