// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every operation of the contract: how it is sent, and what its response must have. */
public enum Operation {
    /** Listen to an agent. */
    ADD_SUPERVISE(
        "addSupervise",
        "PUT",
        "/agentgateway/resource/qualitycontrol/{agentid}/addsupervise/{workNo}",
        Consequence.CALL,
        true,
        List.of(
            new Parameter(
                "workNo",
                Parameter.Place.PATH,
                true,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999))
            )
        ),
        List.of("100-006", "900-001", "900-002", "900-003", "900-005"),
        List.of(Edition.values()),
        List.of()
    ),

    /** Insert into a call (barge in). */
    ADD_INSERT(
        "addInsert",
        "PUT",
        "/agentgateway/resource/qualitycontrol/{agentid}/addinsert/{workNo}",
        Consequence.CALL,
        true,
        List.of(
            new Parameter(
                "workNo",
                Parameter.Place.PATH,
                true,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999))
            )
        ),
        List.of(),
        List.of(Edition.values()),
        List.of()
    ),

    /** Whisper to an agent. */
    REQUEST_WHISPER_AGENT(
        "requestWhisperAgent",
        "POST",
        "/agentgateway/resource/qualitycontrol/{agentid}/requestwhisperagent",
        Consequence.CALL,
        true,
        List.of(
            new Parameter(
                "whisperagentid",
                Parameter.Place.QUERY,
                false,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999), Edition.AS_DOCUMENTED, Limit.range(101, 59999))
            )
        ),
        List.of("100-006", "900-001", "900-002", "900-003", "900-004"),
        List.of(Edition.values()),
        List.of()
    ),

    /** Switch between listening and inserting. */
    SWITCH_SUPERVISE_OR_INSERT(
        "switchSuperviseOrInsert",
        "POST",
        "/agentgateway/resource/qualitycontrol/{agentid}/switch/{workNo}",
        Consequence.CALL,
        true,
        List.of(
            new Parameter(
                "workNo",
                Parameter.Place.PATH,
                true,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999))
            )
        ),
        List.of(),
        List.of(Edition.values()),
        List.of()
    ),

    /** Switch between listening, inserting and whispering. */
    REQUEST_SWITCH_INSERT_WHISPER_AGENT(
        "requestSwitchInsertWhisperAgent",
        "POST",
        "/agentgateway/resource/qualitycontrol/{agentid}/requestswitchinsertwhisperagent",
        Consequence.CALL,
        true,
        List.of(
            new Parameter(
                "whisperagentid",
                Parameter.Place.QUERY,
                false,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999))
            ),
            new Parameter(
                "switchtype",
                Parameter.Place.QUERY,
                true,
                false,
                Optional.of(Limit.oneOf("0", "1", "2")),
                Map.of()
            )
        ),
        List.of("100-006", "900-001", "900-002", "900-003", "900-004"),
        List.of(Edition.values()),
        List.of()
    ),

    /** Stop listening or inserting. */
    STOP_SUPERVISE_OR_INSERT(
        "stopSuperviseOrInsert",
        "DELETE",
        "/agentgateway/resource/qualitycontrol/{agentid}/{workNo}",
        Consequence.CALL,
        true,
        List.of(
            new Parameter(
                "workNo",
                Parameter.Place.PATH,
                true,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999))
            )
        ),
        List.of("100-006", "900-001", "900-002", "900-003"),
        List.of(Edition.values()),
        List.of()
    ),

    /** Stop whispering. */
    REQUEST_STOP_WHISPER_AGENT(
        "requestStopWhisperAgent",
        "POST",
        "/agentgateway/resource/qualitycontrol/{agentid}/requeststopwhisperagent",
        Consequence.CALL,
        true,
        List.of(
            new Parameter(
                "whisperagentid",
                Parameter.Place.QUERY,
                false,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999))
            )
        ),
        List.of(),
        List.of(Edition.values()),
        List.of()
    ),

    /** Intercept an agent's call. */
    INTERCEPT(
        "intercept",
        "PUT",
        "/agentgateway/resource/qualitycontrol/{agentid}/intercept/{workNo}",
        Consequence.CALL_CUT,
        true,
        List.of(
            new Parameter(
                "workNo",
                Parameter.Place.PATH,
                true,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999))
            )
        ),
        List.of("100-006", "900-001", "900-002", "900-003"),
        List.of(Edition.values()),
        List.of()
    ),

    /** Intercept a specified call. */
    INTERCEPT_CALL(
        "interceptCall",
        "PUT",
        "/agentgateway/resource/qualitycontrol/{agentid}/intercept/{workNo}/{callId}",
        Consequence.CALL_CUT,
        true,
        List.of(
            new Parameter("workNo", Parameter.Place.PATH, true, false, Optional.of(Limit.range(101, 999999)), Map.of()),
            new Parameter("callId", Parameter.Place.PATH, true, false, Optional.empty(), Map.of())
        ),
        List.of("100-006", "900-001", "900-002", "900-003"),
        List.of(Edition.E2025_11, Edition.AS_DOCUMENTED),
        List.of()
    ),

    /** Force an agent busy. */
    FORCE_BUSY(
        "forceBusy",
        "POST",
        "/agentgateway/resource/qualitycontrol/{agentid}/forcebusy/{workNo}",
        Consequence.AGENT_STATE,
        true,
        List.of(
            new Parameter(
                "workNo",
                Parameter.Place.PATH,
                true,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999))
            )
        ),
        List.of("100-006", "900-001", "900-002", "900-003"),
        List.of(Edition.values()),
        List.of()
    ),

    /** Force an agent idle. */
    FORCE_IDLE(
        "forceIdle",
        "POST",
        "/agentgateway/resource/qualitycontrol/{agentid}/forceidle/{workNo}",
        Consequence.AGENT_STATE,
        true,
        List.of(
            new Parameter(
                "workNo",
                Parameter.Place.PATH,
                true,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999))
            )
        ),
        List.of(),
        List.of(Edition.values()),
        List.of()
    ),

    /** Force an agent to rest. */
    FORCE_REST(
        "forceRest",
        "POST",
        "/agentgateway/resource/qualitycontrol/{agentid}/forcerest/{workNo}/{time}/{reason}",
        Consequence.AGENT_STATE,
        true,
        List.of(
            new Parameter(
                "workNo",
                Parameter.Place.PATH,
                true,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999))
            ),
            new Parameter("time", Parameter.Place.PATH, true, false, Optional.of(Limit.range(1, 86399)), Map.of()),
            new Parameter("reason", Parameter.Place.PATH, true, false, Optional.of(Limit.range(1, 255)), Map.of())
        ),
        List.of(),
        List.of(Edition.values()),
        List.of()
    ),

    /** Sign an agent out by force. */
    FORCE_LOG_OUT_AGENT(
        "forceLogOutAgent",
        "POST",
        "/agentgateway/resource/qualitycontrol/{agentid}/forcelogout/{workNo}",
        Consequence.CALL_CUT,
        true,
        List.of(
            new Parameter(
                "workNo",
                Parameter.Place.PATH,
                true,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999))
            )
        ),
        List.of(),
        List.of(Edition.values()),
        List.of()
    ),

    /** Release a call by force. */
    FORCE_DROP_CALL(
        "forceDropCall",
        "POST",
        "/agentgateway/resource/qualitycontrol/{agentid}/forcedropcall/{callid}",
        Consequence.CALL_CUT,
        true,
        List.of(new Parameter("callid", Parameter.Place.PATH, true, false, Optional.empty(), Map.of())),
        List.of(),
        List.of(Edition.values()),
        List.of()
    ),

    /** Adjust an agent's skill queues. */
    ADJUST_SKILL(
        "adjustSkill",
        "POST",
        "/agentgateway/resource/qualitycontrol/{agentid}/adjustskill",
        Consequence.AGENT_STATE,
        true,
        List.of(
            new Parameter(
                "workNo",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999))
            ),
            new Parameter("skills", Parameter.Place.BODY, false, false, Optional.of(Limit.list(1000)), Map.of())
        ),
        List.of("100-006", "900-001", "900-002", "900-003", "100-001"),
        List.of(Edition.values()),
        List.of()
    ),

    /** Sign in. */
    LOGIN(
        "login",
        "PUT",
        "/agentgateway/resource/onlineagent/{agentid}",
        Consequence.SESSION,
        false,
        List.of(
            new Parameter("password", Parameter.Place.BODY, false, true, Optional.of(Limit.length(32)), Map.of()),
            new Parameter("phonenum", Parameter.Place.BODY, false, false, Optional.of(Limit.length(24)), Map.of()),
            new Parameter(
                "autoanswer",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("true", "false")),
                Map.of()
            ),
            new Parameter(
                "autoenteridle",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("true", "false")),
                Map.of()
            ),
            new Parameter(
                "releasephone",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("true", "false")),
                Map.of()
            ),
            new Parameter(
                "agenttype",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("4", "11")),
                Map.of()
            ),
            new Parameter(
                "status",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("3", "4", "5")),
                Map.of()
            ),
            new Parameter("ip", Parameter.Place.BODY, false, false, Optional.of(Limit.length(15)), Map.of()),
            new Parameter("entryIp", Parameter.Place.BODY, false, false, Optional.empty(), Map.of()),
            new Parameter(
                "phonelinkage",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("true", "false")),
                Map.of()
            ),
            new Parameter(
                "checkInWebm",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("true", "false")),
                Map.of()
            ),
            new Parameter(
                "checkInMailm",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("true", "false")),
                Map.of()
            ),
            new Parameter("vcPhoneNumber", Parameter.Place.BODY, false, false, Optional.of(Limit.length(24)), Map.of()),
            new Parameter(
                "listenStatus",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("true", "false")),
                Map.of()
            ),
            new Parameter("callBackUri", Parameter.Place.BODY, false, false, Optional.of(Limit.length(200)), Map.of()),
            new Parameter("serviceToken", Parameter.Place.BODY, false, true, Optional.of(Limit.length(50)), Map.of())
        ),
        List.of(
            "100-001",
            "100-002",
            "100-003",
            "100-004",
            "100-005",
            "100-006",
            "100-007",
            "100-008",
            "100-009",
            "100-010",
            "100-011",
            "100-012",
            "100-013",
            "100-014",
            "100-015",
            "100-016",
            "100-017",
            "100-018",
            "110-016"
        ),
        List.of(Edition.values()),
        List.of(new Member("result", "object", false))
    ),

    /** Sign in by force. */
    FORCE_LOGIN(
        "forceLogin",
        "PUT",
        "/agentgateway/resource/onlineagent/{agentid}/forcelogin",
        Consequence.CALL_CUT,
        false,
        List.of(
            new Parameter("password", Parameter.Place.BODY, false, true, Optional.of(Limit.length(32)), Map.of()),
            new Parameter("phonenum", Parameter.Place.BODY, true, false, Optional.of(Limit.length(24)), Map.of()),
            new Parameter(
                "autoanswer",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("true", "false")),
                Map.of()
            ),
            new Parameter(
                "autoenteridle",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("true", "false")),
                Map.of()
            ),
            new Parameter(
                "releasephone",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("true", "false")),
                Map.of()
            ),
            new Parameter(
                "agenttype",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("4", "11")),
                Map.of()
            ),
            new Parameter(
                "status",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("3", "4", "5")),
                Map.of()
            ),
            new Parameter("ip", Parameter.Place.BODY, false, false, Optional.of(Limit.length(15)), Map.of()),
            new Parameter("entryIp", Parameter.Place.BODY, false, false, Optional.empty(), Map.of()),
            new Parameter(
                "phonelinkage",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("true", "false")),
                Map.of()
            ),
            new Parameter(
                "checkInWebm",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("true", "false")),
                Map.of()
            ),
            new Parameter(
                "checkInMailm",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("true", "false")),
                Map.of()
            ),
            new Parameter("vcPhoneNumber", Parameter.Place.BODY, false, false, Optional.of(Limit.length(24)), Map.of()),
            new Parameter(
                "listenStatus",
                Parameter.Place.BODY,
                false,
                false,
                Optional.of(Limit.oneOf("true", "false")),
                Map.of()
            ),
            new Parameter("callBackUri", Parameter.Place.BODY, false, false, Optional.of(Limit.length(200)), Map.of()),
            new Parameter("serviceToken", Parameter.Place.BODY, false, true, Optional.of(Limit.length(50)), Map.of())
        ),
        List.of(),
        List.of(Edition.values()),
        List.of(new Member("result", "object", false))
    ),

    /** Sign out. */
    LOGOUT(
        "logout",
        "DELETE",
        "/agentgateway/resource/onlineagent/{agentid}/logout",
        Consequence.SESSION,
        true,
        List.of(),
        List.of("100-005", "100-006", "100-007", "100-008"),
        List.of(Edition.values()),
        List.of()
    ),

    /** Sign out even in a call. */
    FORCE_LOGOUT(
        "forceLogout",
        "DELETE",
        "/agentgateway/resource/onlineagent/{agentid}/forcelogout",
        Consequence.CALL_CUT,
        true,
        List.of(),
        List.of(),
        List.of(Edition.values()),
        List.of()
    ),

    /** Sign out in a call, with a reason. */
    FORCE_LOGOUT_WITH_REASON(
        "forceLogoutWithReason",
        "DELETE",
        "/agentgateway/resource/onlineagent/{agentid}/forcelogoutwithreason/{reason}",
        Consequence.CALL_CUT,
        true,
        List.of(new Parameter("reason", Parameter.Place.PATH, true, false, Optional.of(Limit.range(1, 255)), Map.of())),
        List.of(),
        List.of(Edition.values()),
        List.of()
    ),

    /** Request a new Guid. */
    UPDATE_GUID(
        "updateGuid",
        "PUT",
        "/agentgateway/resource/onlineagent/{agentid}/updateGuid",
        Consequence.SESSION,
        true,
        List.of(),
        List.of(),
        List.of(Edition.values()),
        List.of(new Member("result", "object", true))
    ),

    /** Keep a session alive (push mode). */
    HAND_SHAKE(
        "handShake",
        "POST",
        "/agentgateway/resource/onlineagent/{agentid}/handshake",
        Consequence.SESSION,
        true,
        List.of(),
        List.of(),
        List.of(Edition.values()),
        List.of()
    ),

    /** Sign in to skill queues. */
    RESET_SKILL(
        "resetSkill",
        "POST",
        "/agentgateway/resource/onlineagent/{agentid}/resetskill/{autoflag}",
        Consequence.AGENT_STATE,
        true,
        List.of(
            new Parameter("autoflag", Parameter.Place.PATH, true, false, Optional.empty(), Map.of()),
            new Parameter(
                "skillid",
                Parameter.Place.QUERY,
                false,
                false,
                Optional.of(Limit.form("^\\d+(;\\d+)*$", 4000)),
                Map.of()
            ),
            new Parameter(
                "phonelinkage",
                Parameter.Place.QUERY,
                false,
                false,
                Optional.of(Limit.oneOf("0", "1")),
                Map.of()
            )
        ),
        List.of("000-002", "100-006", "100-007"),
        List.of(Edition.values()),
        List.of()
    ),

    /** Become idle. */
    SAY_FREE(
        "sayFree",
        "POST",
        "/agentgateway/resource/onlineagent/{agentid}/sayfree",
        Consequence.AGENT_STATE,
        true,
        List.of(),
        List.of("100-006", "100-007", "100-009"),
        List.of(Edition.values()),
        List.of()
    ),

    /** Become busy. */
    SAY_BUSY(
        "sayBusy",
        "POST",
        "/agentgateway/resource/onlineagent/{agentid}/saybusy",
        Consequence.AGENT_STATE,
        true,
        List.of(
            new Parameter("reason", Parameter.Place.QUERY, false, false, Optional.of(Limit.range(200, 250)), Map.of()),
            new Parameter("prolong", Parameter.Place.QUERY, false, false, Optional.empty(), Map.of())
        ),
        List.of("000-002", "100-006", "100-007", "100-009"),
        List.of(Edition.values()),
        List.of()
    ),

    /** Leave busy. */
    CANCEL_BUSY(
        "cancelBusy",
        "POST",
        "/agentgateway/resource/onlineagent/{agentid}/cancelbusy",
        Consequence.AGENT_STATE,
        true,
        List.of(),
        List.of("100-006", "100-007", "100-009"),
        List.of(Edition.values()),
        List.of()
    ),

    /** Poll for the next event. */
    POLL_EVENTS(
        "pollEvents",
        "GET",
        "/agentgateway/resource/agentevent/{agentid}",
        Consequence.SESSION,
        true,
        List.of(new Parameter("calldata", Parameter.Place.QUERY, false, false, Optional.empty(), Map.of())),
        List.of(),
        List.of(Edition.values()),
        List.of(new Member("event", "object", false))
    ),

    /** Resynchronize (clears the event queue). */
    SYNC_AGENT_INFO(
        "syncAgentInfo",
        "POST",
        "/agentgateway/resource/onlineagent/{agentid}/syncagentinfo",
        Consequence.SESSION,
        true,
        List.of(),
        List.of(),
        List.of(Edition.values()),
        List.of(new Member("result", "object", false))
    ),

    /** List an agent's calls. */
    QUERY_ALL_CALL_INFO_BY_AGENT_WORK_NO_EX(
        "queryAllCallInfoByAgentWorkNoEx",
        "GET",
        "/agentgateway/resource/calldata/{agentid}/allcallinfoEx/{workno}",
        Consequence.NONE,
        true,
        List.of(
            new Parameter(
                "workno",
                Parameter.Place.PATH,
                true,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999))
            )
        ),
        List.of("100-006", "100-007", "100-011", "900-002"),
        List.of(Edition.values()),
        List.of(new Member("result", "array", true))
    ),

    /** Look up an agent. */
    QUERY_AGENT_INFO_BY_WORK_NO(
        "queryAgentInfoByWorkNo",
        "GET",
        "/agentgateway/resource/agentgroup/{agentid}/agentbyworkno/{workno}",
        Consequence.NONE,
        true,
        List.of(
            new Parameter(
                "workno",
                Parameter.Place.PATH,
                true,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999))
            )
        ),
        List.of(),
        List.of(Edition.values()),
        List.of(new Member("result", "object", true))
    ),

    /** Ask whether you may inspect. */
    IS_CENSOR(
        "isCensor",
        "GET",
        "/agentgateway/resource/agentgroup/{agentid}/iscensor",
        Consequence.NONE,
        true,
        List.of(),
        List.of(),
        List.of(Edition.values()),
        List.of()
    ),

    /** List the signed-in agents. */
    ONLINE_AGENTS_ON_VDN(
        "onlineAgentsOnVdn",
        "GET",
        "/agentgateway/resource/agentgroup/{agentid}/onlineagentonvdn",
        Consequence.NONE,
        true,
        List.of(),
        List.of(),
        List.of(Edition.values()),
        List.of(new Member("result", "array", false))
    ),

    /** List all agents with their states. */
    ALL_AGENT_STATUS(
        "allAgentStatus",
        "GET",
        "/agentgateway/resource/agentgroup/{agentid}/allagentstatus",
        Consequence.NONE,
        true,
        List.of(),
        List.of(),
        List.of(Edition.values()),
        List.of(new Member("result", "array", false))
    ),

    /** List the agents you may inspect. */
    ALL_AGENT(
        "allAgent",
        "GET",
        "/agentgateway/resource/qualitycontrol/{agentid}/allagent",
        Consequence.NONE,
        true,
        List.of(),
        List.of(),
        List.of(Edition.values()),
        List.of()
    ),

    /** List the reasons for a rest. */
    REST_REASONS(
        "restReasons",
        "GET",
        "/agentgateway/resource/agentgroup/{agentid}/restreason",
        Consequence.NONE,
        true,
        List.of(),
        List.of(),
        List.of(Edition.values()),
        List.of()
    ),

    /** Get your own state. */
    AGENT_STATUS(
        "agentStatus",
        "GET",
        "/agentgateway/resource/onlineagent/{agentid}/agentstatus",
        Consequence.NONE,
        true,
        List.of(),
        List.of(),
        List.of(Edition.values()),
        List.of(new Member("result", "object", false))
    ),

    /** List an agent's skill queues. */
    AGENT_SKILLS_BY_WORK_NO(
        "agentSkillsByWorkNo",
        "GET",
        "/agentgateway/resource/onlineagent/{agentid}/agentskillsbyworkno/{workno}",
        Consequence.NONE,
        true,
        List.of(
            new Parameter(
                "workno",
                Parameter.Place.PATH,
                true,
                false,
                Optional.of(Limit.range(101, 999999)),
                Map.of(Edition.E2023_09, Limit.range(101, 59999))
            )
        ),
        List.of(),
        List.of(Edition.values()),
        List.of(new Member("result", "array", false))
    ),

    /** Look up a call. */
    CALL_INFO_BY_CALL_ID(
        "callInfoByCallId",
        "GET",
        "/agentgateway/resource/calldata/{agentid}/callinfobycallid/{callid}",
        Consequence.NONE,
        true,
        List.of(new Parameter("callid", Parameter.Place.PATH, true, false, Optional.empty(), Map.of())),
        List.of(),
        List.of(Edition.values()),
        List.of(new Member("result", "object", false))
    ),

    /** Begin to monitor agents. */
    BEGIN_MONITOR(
        "beginMonitor",
        "POST",
        "/agentgateway/resource/qualitycontrol/{agentid}/beginmonitor",
        Consequence.MONITORING,
        true,
        List.of(
            new Parameter(
                "agents",
                Parameter.Place.QUERY,
                false,
                false,
                Optional.of(Limit.form("^\\d+(;\\d+)*$", 2147483647)),
                Map.of()
            )
        ),
        List.of(),
        List.of(Edition.values()),
        List.of()
    ),

    /** End the monitoring of agents. */
    END_MONITOR(
        "endMonitor",
        "POST",
        "/agentgateway/resource/qualitycontrol/{agentid}/endmonitor",
        Consequence.MONITORING,
        true,
        List.of(
            new Parameter(
                "agents",
                Parameter.Place.QUERY,
                false,
                false,
                Optional.of(Limit.form("^\\d+(;\\d+)*$", 2147483647)),
                Map.of()
            )
        ),
        List.of(),
        List.of(Edition.values()),
        List.of()
    );

    private final String id;
    private final String method;
    private final String path;
    private final Consequence consequence;
    private final boolean secured;
    private final List<Parameter> parameters;
    private final List<String> ownCodes;
    private final List<Edition> editions;
    private final List<Member> members;

    Operation(
        String id,
        String method,
        String path,
        Consequence consequence,
        boolean secured,
        List<Parameter> parameters,
        List<String> ownCodes,
        List<Edition> editions,
        List<Member> members
    ) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.consequence = consequence;
        this.secured = secured;
        this.parameters = parameters;
        this.ownCodes = ownCodes;
        this.editions = editions;
        this.members = members;
    }

    /**
     * A member of a successful response that contains data.
     *
     * @param name its name
     * @param type {@code array} or {@code object}
     * @param required whether it must not be null or absent
     */
    public record Member(String name, String type, boolean required) {}

    /**
     * The name of the operation in the contract; it is also the name of the method.
     *
     * @return the operationId
     */
    public String id() {
        return id;
    }

    /**
     * The HTTP method.
     *
     * @return the method, in upper case
     */
    public String method() {
        return method;
    }

    /**
     * The path, with each parameter in braces.
     *
     * @return the path
     */
    public String path() {
        return path;
    }

    /**
     * The most that the operation may affect.
     *
     * @return the consequence
     */
    public Consequence consequence() {
        return consequence;
    }

    /**
     * Whether it is sent with a Guid. Only a sign-in is not.
     *
     * @return true if so
     */
    public boolean isSecured() {
        return secured;
    }

    /**
     * The arguments, without the inspector's own ID.
     *
     * @return the parameters
     */
    public List<Parameter> parameters() {
        return parameters;
    }

    /**
     * Whether arguments are sent in a JSON body.
     *
     * @return true if so
     */
    public boolean hasBody() {
        return parameters.stream().anyMatch(it -> it.place() == Parameter.Place.BODY);
    }

    /**
     * Whether a result code is documented for this operation. If its list of codes is incomplete, every code of the catalogue is.
     *
     * @param code a result code that the gateway sent
     * @return true if so
     */
    public boolean documents(String code) {
        Optional<ResultCode> known = ResultCode.of(code);
        return known.isPresent() && (ownCodes.isEmpty() || ownCodes.contains(code) || known.get().isGatewayWide());
    }

    /**
     * The editions of the gateway that have the operation.
     *
     * @return the editions
     */
    public List<Edition> editions() {
        return editions;
    }

    /**
     * The members of a successful response that contain data.
     *
     * @return the members
     */
    public List<Member> members() {
        return members;
    }

    /**
     * The operation of a name.
     *
     * @param id an operationId
     * @return the operation; empty if there is none
     */
    public static Optional<Operation> of(String id) {
        return Stream.of(values())
            .filter(it -> it.id.equals(id))
            .findFirst();
    }
}
