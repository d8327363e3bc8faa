// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code addInsert}.
 *
 * @param workNo The agent that the request concerns. The agent must belong to the sender's VCC. Identifies
 *     an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero. Edition
 *     2023-09 accepts 101 to 59999.
 */
public record AddInsertArguments(String workNo) implements Arguments<Done> {
    /**
     * The required arguments.
     *
     * @param workNo The agent that the request concerns. The agent must belong to the sender's VCC. Identifies
     *     an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero. Edition
     *     2023-09 accepts 101 to 59999.
     * @return the arguments
     */
    public static AddInsertArguments of(String workNo) {
        return new AddInsertArguments(workNo);
    }

    /**
     * The required arguments.
     *
     * @param workNo The agent that the request concerns. The agent must belong to the sender's VCC. Identifies
     *     an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero. Edition
     *     2023-09 accepts 101 to 59999.
     * @return the arguments
     */
    public static AddInsertArguments of(long workNo) {
        return new AddInsertArguments(Long.toString(workNo));
    }

    @Override
    public Operation operation() {
        return Operation.ADD_INSERT;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given("workNo", workNo);
    }

    @Override
    public Done read(Map<String, Object> response) {
        return Done.from(response);
    }
}
