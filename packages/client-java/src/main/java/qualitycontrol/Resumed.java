package qualitycontrol;

import java.time.Instant;
import java.util.Optional;
import qualitycontrol.contract.Agent;
import qualitycontrol.contract.AgentSync;

/**
 * What is known when a session has been resumed. What the inspector was doing, such as listening or talking with a customer, is
 * unknown: no operation returns it.
 *
 * @param savedAt when the session was saved, by the clock of the machine that saved it
 * @param agent what the gateway returned about the inspector as an agent
 * @param sync what {@code syncAgentInfo} returned; only after {@link Inspector#resumeSessionAndSync}
 */
public record Resumed(Instant savedAt, Agent agent, Optional<AgentSync> sync) {}
