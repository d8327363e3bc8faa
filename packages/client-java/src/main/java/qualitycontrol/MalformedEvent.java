package qualitycontrol;

import java.util.Map;
import qualitycontrol.contract.Json;

/**
 * A documented event with missing or wrong content, or an event without a type. The gateway delivers it only once.
 *
 * @param event what the gateway sent, unchanged
 * @param problem what is wrong with it, such as "content.callid is missing, expected string"
 * @param place the place of the item in the order of polls and calls
 */
public record MalformedEvent(Map<String, Object> event, String problem, Place place) implements StreamItem {
    @Override
    public String kind() {
        return "malformedEvent";
    }

    @Override
    public String toString() {
        return "MalformedEvent[event=" + Json.print(event) + ", problem=" + problem + ", place=" + place + "]";
    }
}
