// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;

/** An event whose type is documented or a vendor sample. */
public sealed interface DocumentedEvent
    extends AgentEvent
    permits
        AgentStateBusy,
        AgentStateReady,
        AgentStateWork,
        AgentStateSetNotReadySuccess,
        AgentStateCancelNotReadySuccess,
        AgentStateCancelWorkSuccess,
        AgentStateSetRestSuccess,
        AgentStateCancelRestSuccess,
        AgentStateRestTimeout,
        AgentOtherPhoneAlerting,
        AgentOtherPhoneOffhook,
        AgentOtherPhoneRelease,
        AgentOtherPhoneBusy,
        AgentEventTalking,
        AgentEventCallRelease,
        AgentEventCustomerRelease,
        AgentEventCustomerAlerting,
        AgentEventConference,
        AgentMediaEventRecord,
        AgentMediaEventStopRecordDone,
        AgentOtherBeQcStart,
        AgentOtherBeQcStop,
        AgentOtherInService,
        AgentOtherShutdownService,
        AgentStateSetWorkSuccess,
        AgentStateForceReady,
        AgentStateForceSetNotReady,
        AgentEventCallOutFail,
        QCAgentStateNotify
{
    /**
     * The entry of its type in the catalogue.
     *
     * @return the type
     */
    EventType type();

    /**
     * The agent ID of the receiver.
     *
     * @return the agent ID
     */
    String workNo();

    /**
     * When the event happened, in epoch milliseconds, by the clock of the gateway. Only newer gateways send it.
     *
     * @return the time
     */
    Optional<Long> eventGenTime();

    @Override
    default String eventType() {
        return type().eventType();
    }
}
