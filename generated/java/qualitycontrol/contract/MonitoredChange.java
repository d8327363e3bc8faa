// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a monitored agent does. Two values are documented. The others are known by their names only, and without
 * the prefix {@code QC_AgentState_}, which is inferred. Expect further ones.
 */
public enum MonitoredChange {
    /** {@code QC_AgentState_Login}: signed in */
    LOGIN("QC_AgentState_Login"),

    /** {@code QC_AgentState_Logout}: signed out */
    LOGOUT("QC_AgentState_Logout"),

    /** {@code QC_AgentState_Idle}: idle (vendor sample) */
    IDLE("QC_AgentState_Idle"),

    /** {@code QC_AgentState_Busy}: busy (vendor sample) */
    BUSY("QC_AgentState_Busy"),

    /** {@code QC_AgentState_Work}: work (vendor sample) */
    WORK("QC_AgentState_Work"),

    /** {@code QC_AgentState_Rest}: rest (vendor sample) */
    REST("QC_AgentState_Rest"),

    /** {@code QC_AgentState_Active}: active (vendor sample) */
    ACTIVE("QC_AgentState_Active"),

    /** {@code QC_AgentState_WaitAnswer}: wait answer (vendor sample) */
    WAIT_ANSWER("QC_AgentState_WaitAnswer"),

    /** {@code QC_AgentState_WaitAlerting}: wait alerting (vendor sample) */
    WAIT_ALERTING("QC_AgentState_WaitAlerting"),

    /** {@code QC_AgentState_HungUp}: hung up (vendor sample) */
    HUNG_UP("QC_AgentState_HungUp"),

    /** {@code QC_AgentState_Mute}: mute (vendor sample) */
    MUTE("QC_AgentState_Mute"),

    /** {@code QC_AgentState_ThreeParty}: three-party (vendor sample) */
    THREE_PARTY("QC_AgentState_ThreeParty"),

    /** {@code QC_AgentState_RecordBegin}: record begin (vendor sample) */
    RECORD_BEGIN("QC_AgentState_RecordBegin"),

    /** {@code QC_AgentState_RecordStop}: record stop (vendor sample) */
    RECORD_STOP("QC_AgentState_RecordStop"),

    /** {@code QC_AgentState_Monitor}: monitor (vendor sample) */
    MONITOR("QC_AgentState_Monitor"),

    /** {@code QC_AgentState_StopMonitor}: stop monitor (vendor sample) */
    STOP_MONITOR("QC_AgentState_StopMonitor"),

    /** {@code QC_AgentState_SuperviseInsert}: supervise insert (vendor sample) */
    SUPERVISE_INSERT("QC_AgentState_SuperviseInsert"),

    /** {@code QC_AgentState_StopSuperviseInsert}: stop supervise insert (vendor sample) */
    STOP_SUPERVISE_INSERT("QC_AgentState_StopSuperviseInsert"),

    /** {@code QC_AgentState_MonitorInsertCall}: monitor insert call (vendor sample) */
    MONITOR_INSERT_CALL("QC_AgentState_MonitorInsertCall");

    private final String value;

    MonitoredChange(String value) {
        this.value = value;
    }

    /**
     * The value that the gateway sends and accepts.
     *
     * @return the value
     */
    public String value() {
        return value;
    }

    /**
     * The constant of a value.
     *
     * @param value a value that the gateway sent
     * @return the constant; empty if the value is undocumented
     */
    public static Optional<MonitoredChange> of(String value) {
        return Stream.of(values())
            .filter(it -> it.value.equals(value))
            .findFirst();
    }
}
