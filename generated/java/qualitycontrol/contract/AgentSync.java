// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * What the agent was doing.
 *
 * @param message A description of the result, for people. Decide by {@code retcode}. It is free text in
 *     English or Chinese. The body may be in GBK; then the charset of its {@code Content-Type} says so
 *     (<em>vendor sample</em>).
 * @param result Only the names of the members are recorded.
 * @param json all members as received, undocumented ones too
 */
public record AgentSync(String message, Optional<Result> result, Map<String, Object> json) {
    /** Copies what could be changed. */
    public AgentSync {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentSync from(Map<String, Object> json) {
        return new AgentSync(
            Json.asText(json.get("message")).orElse(""),
            Json.asObject(json.get("result")).map(Result::from),
            json
        );
    }

    @Override
    public String toString() {
        return "AgentSync" + Json.print(json);
    }

    /**
     * Only the names of the members are recorded.
     *
     * @param callinfo The call that the agent is in. Its form is not recorded.
     * @param agentStateInfo The state of the agent. It has further members.
     * @param json all members as received, undocumented ones too
     */
    public record Result(Optional<Object> callinfo, Optional<AgentStateInfo> agentStateInfo, Map<String, Object> json) {
        /** Copies what could be changed. */
        public Result {
            json = Json.copy(json);
        }

        /**
         * Reads it from a JSON object.
         *
         * @param json the object
         * @return what was read
         */
        public static Result from(Map<String, Object> json) {
            return new Result(
                Optional.ofNullable(json.get("callinfo")),
                Json.asObject(json.get("agentStateInfo")).map(AgentStateInfo::from),
                json
            );
        }

        @Override
        public String toString() {
            return "Result" + Json.print(json);
        }

        /**
         * The state of the agent. It has further members.
         *
         * @param callFeature The type of the call. Its form is not recorded.
         * @param callData Data of the call. Its form is not recorded.
         * @param lastState The last state. Its form is not recorded.
         * @param preBusy Its meaning is not recorded.
         * @param firsttalkingFlag Its meaning is not recorded.
         * @param json all members as received, undocumented ones too
         */
        public record AgentStateInfo(
            Optional<Object> callFeature,
            Optional<Object> callData,
            Optional<Object> lastState,
            Optional<Object> preBusy,
            Optional<Object> firsttalkingFlag,
            Map<String, Object> json
        ) {
            /** Copies what could be changed. */
            public AgentStateInfo {
                json = Json.copy(json);
            }

            /**
             * Reads it from a JSON object.
             *
             * @param json the object
             * @return what was read
             */
            public static AgentStateInfo from(Map<String, Object> json) {
                return new AgentStateInfo(
                    Optional.ofNullable(json.get("callFeature")),
                    Optional.ofNullable(json.get("callData")),
                    Optional.ofNullable(json.get("lastState")),
                    Optional.ofNullable(json.get("preBusy")),
                    Optional.ofNullable(json.get("firsttalkingFlag")),
                    json
                );
            }

            @Override
            public String toString() {
                return "AgentStateInfo" + Json.print(json);
            }
        }
    }
}
