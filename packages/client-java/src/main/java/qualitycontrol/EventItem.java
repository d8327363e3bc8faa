package qualitycontrol;

import qualitycontrol.contract.AgentEvent;

/**
 * An event that the gateway delivered.
 *
 * @param event the event; a documented one has the content of its type
 * @param place the place of the item in the order of polls and calls
 */
public record EventItem(AgentEvent event, Place place) implements StreamItem {
    @Override
    public String kind() {
        return "event";
    }
}
