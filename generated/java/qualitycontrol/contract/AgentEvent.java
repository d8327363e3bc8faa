// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/** An event of the agent: documented or undocumented. Expect undocumented events, and ignore them. */
public sealed interface AgentEvent permits DocumentedEvent, UndocumentedEvent {
    /**
     * The type, as the gateway names it.
     *
     * @return the type
     */
    String eventType();

    /**
     * All members as received, undocumented ones too.
     *
     * @return the event as received
     */
    Map<String, Object> json();

    /**
     * Reads an event. Only the types of documented members are checked.
     *
     * @param json the event as received
     * @return the event
     * @throws MalformedEventException if it has no type, or is documented and a member is missing or has the wrong type
     */
    static AgentEvent from(Map<String, Object> json) {
        EventShape.of("eventType", "string").check(json);
        String eventType = (String) json.get("eventType");
        return EventType.of(eventType)
            .<AgentEvent>map(it -> it.read(json))
            .orElseGet(() -> UndocumentedEvent.from(json));
    }
}
