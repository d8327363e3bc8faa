// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * The new Guid.
 *
 * @param message A description of the result, for people. Decide by {@code retcode}. It is free text in
 *     English or Chinese. The body may be in GBK; then the charset of its {@code Content-Type} says so
 *     (<em>vendor sample</em>).
 * @param result the member {@code result}
 * @param json all members as received, undocumented ones too
 */
public record NewGuid(String message, Result result, Map<String, Object> json) {
    /** Copies what could be changed. */
    public NewGuid {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static NewGuid from(Map<String, Object> json) {
        return new NewGuid(
            Json.asText(json.get("message")).orElse(""),
            Json.asObject(json.get("result")).map(Result::from).orElseThrow(),
            json
        );
    }

    @Override
    public String toString() {
        return "NewGuid" + Json.print(json);
    }

    /**
     * The result.
     *
     * @param guid The Guid to send from now on. Keep it out of logs.
     * @param json all members as received, undocumented ones too
     */
    public record Result(Optional<String> guid, Map<String, Object> json) {
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
            return new Result(Json.asText(json.get("guid")), json);
        }

        @Override
        public String toString() {
            return "Result" + Json.print(json);
        }
    }
}
