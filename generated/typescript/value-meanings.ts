// Generated from openapi/ by `npm run generate`. Do not edit.

import type {
  CallFeature,
  FileMediaType,
  HungUpBy,
  InspectionType,
  MediaAbility,
  MonitoredChange,
  NotReadyReason,
  PhoneLine,
  InspectionMode,
  AgentType,
  SignInStatus,
  OffOn,
  AgentStatus,
  ListedAgentStatus,
  ResultCode,
  GatewayWideCode,
} from "./values.ts";

/** The name of a value, as in its constant, and what it means. */
export interface ValueMeaning<Name extends string> {
  readonly name: Name;
  readonly meaning: string;
}

/**
 * The name and the meaning of each `CallFeature`, by value.
 */
export const CallFeatureValues = {
  "0": {
    name: "Inbound",
    meaning: "inbound",
  },
  "6": {
    name: "Internal",
    meaning: "internal",
  },
  "7": {
    name: "Outbound",
    meaning: "outbound",
  },
  "40": {
    name: "Reserved",
    meaning: "reserved",
  },
  "41": {
    name: "Preempted",
    meaning: "preempted",
  },
  "43": {
    name: "Predicted",
    meaning: "predicted",
  },
  "44": {
    name: "Preview",
    meaning: "preview",
  },
  "45": {
    name: "Callback",
    meaning: "callback",
  },
  "51": {
    name: "InternalConsultation",
    meaning: "internal two-party consultation",
  },
  "52": {
    name: "InternalThreeParty",
    meaning: "internal three-party",
  },
  "53": {
    name: "Conference",
    meaning: "conference",
  },
} as const satisfies Readonly<Record<CallFeature, ValueMeaning<keyof typeof CallFeature>>>;

/**
 * The name and the meaning of each `FileMediaType`, by value.
 */
export const FileMediaTypeValues = {
  "1": {
    name: "Audio",
    meaning: "audio",
  },
  "2": {
    name: "Video",
    meaning: "video",
  },
} as const satisfies Readonly<Record<FileMediaType, ValueMeaning<keyof typeof FileMediaType>>>;

/**
 * The name and the meaning of each `HungUpBy`, by value.
 */
export const HungUpByValues = {
  "2": {
    name: "Agent",
    meaning: "the agent",
  },
  "3": {
    name: "Platform",
    meaning: "the platform",
  },
} as const satisfies Readonly<Record<HungUpBy, ValueMeaning<keyof typeof HungUpBy>>>;

/**
 * The name and the meaning of each `InspectionType`, by value.
 */
export const InspectionTypeValues = {
  "8": {
    name: "Listening",
    meaning: "listening",
  },
  "9": {
    name: "Inserting",
    meaning: "inserting",
  },
  "20172": {
    name: "Whispering",
    meaning: "whispering",
  },
  "20173": {
    name: "WhisperingToo",
    meaning: "whispering; how it differs from 20172 is not recorded",
  },
} as const satisfies Readonly<Record<InspectionType, ValueMeaning<keyof typeof InspectionType>>>;

/**
 * The name and the meaning of each `MediaAbility`, by value.
 */
export const MediaAbilityValues = {
  "1": {
    name: "Voice",
    meaning: "voice",
  },
  "3": {
    name: "AudioAndVideo",
    meaning: "audio and video",
  },
  "5": {
    name: "Text",
    meaning: "text",
  },
  "6": {
    name: "H5Video",
    meaning: "H5 video",
  },
} as const satisfies Readonly<Record<MediaAbility, ValueMeaning<keyof typeof MediaAbility>>>;

/**
 * The name and the meaning of each `MonitoredChange`, by value.
 */
export const MonitoredChangeValues = {
  QC_AgentState_Login: {
    name: "Login",
    meaning: "signed in",
  },
  QC_AgentState_Logout: {
    name: "Logout",
    meaning: "signed out",
  },
  QC_AgentState_Idle: {
    name: "Idle",
    meaning: "idle (vendor sample)",
  },
  QC_AgentState_Busy: {
    name: "Busy",
    meaning: "busy (vendor sample)",
  },
  QC_AgentState_Work: {
    name: "Work",
    meaning: "work (vendor sample)",
  },
  QC_AgentState_Rest: {
    name: "Rest",
    meaning: "rest (vendor sample)",
  },
  QC_AgentState_Active: {
    name: "Active",
    meaning: "active (vendor sample)",
  },
  QC_AgentState_WaitAnswer: {
    name: "WaitAnswer",
    meaning: "wait answer (vendor sample)",
  },
  QC_AgentState_WaitAlerting: {
    name: "WaitAlerting",
    meaning: "wait alerting (vendor sample)",
  },
  QC_AgentState_HungUp: {
    name: "HungUp",
    meaning: "hung up (vendor sample)",
  },
  QC_AgentState_Mute: {
    name: "Mute",
    meaning: "mute (vendor sample)",
  },
  QC_AgentState_ThreeParty: {
    name: "ThreeParty",
    meaning: "three-party (vendor sample)",
  },
  QC_AgentState_RecordBegin: {
    name: "RecordBegin",
    meaning: "record begin (vendor sample)",
  },
  QC_AgentState_RecordStop: {
    name: "RecordStop",
    meaning: "record stop (vendor sample)",
  },
  QC_AgentState_Monitor: {
    name: "Monitor",
    meaning: "monitor (vendor sample)",
  },
  QC_AgentState_StopMonitor: {
    name: "StopMonitor",
    meaning: "stop monitor (vendor sample)",
  },
  QC_AgentState_SuperviseInsert: {
    name: "SuperviseInsert",
    meaning: "supervise insert (vendor sample)",
  },
  QC_AgentState_StopSuperviseInsert: {
    name: "StopSuperviseInsert",
    meaning: "stop supervise insert (vendor sample)",
  },
  QC_AgentState_MonitorInsertCall: {
    name: "MonitorInsertCall",
    meaning: "monitor insert call (vendor sample)",
  },
} as const satisfies Readonly<Record<MonitoredChange, ValueMeaning<keyof typeof MonitoredChange>>>;

/**
 * The name and the meaning of each `NotReadyReason`, by value.
 */
export const NotReadyReasonValues = {
  "0": {
    name: "None",
    meaning: "none",
  },
  "1": {
    name: "SetByAgent",
    meaning: "set by the agent",
  },
  "2": {
    name: "NoAnswer",
    meaning: "no answer",
  },
  "3": {
    name: "ForcedByInspector",
    meaning: "forced by an inspector",
  },
  "4": {
    name: "Rest",
    meaning: "rest",
  },
  "5": {
    name: "PhoneUnavailable",
    meaning: "phone unavailable",
  },
  "7": {
    name: "CallRejected",
    meaning: "call rejected",
  },
} as const satisfies Readonly<Record<NotReadyReason, ValueMeaning<keyof typeof NotReadyReason>>>;

/**
 * The name and the meaning of each `PhoneLine`, by value.
 */
export const PhoneLineValues = {
  unknown: {
    name: "Unknown",
    meaning: "unknown",
  },
  main: {
    name: "Main",
    meaning: "the main line",
  },
  assistant: {
    name: "Assistant",
    meaning: "the assistant line",
  },
} as const satisfies Readonly<Record<PhoneLine, ValueMeaning<keyof typeof PhoneLine>>>;

/**
 * The name and the meaning of each `InspectionMode`, by value.
 */
export const InspectionModeValues = {
  "0": {
    name: "Listen",
    meaning: "listen; neither the agent nor the customer can hear you",
  },
  "1": {
    name: "Insert",
    meaning: "insert; both the agent and the customer can hear you",
  },
  "2": {
    name: "Whisper",
    meaning: "whisper; the customer cannot hear you",
  },
} as const satisfies Readonly<Record<InspectionMode, ValueMeaning<keyof typeof InspectionMode>>>;

/**
 * The name and the meaning of each `AgentType`, by value.
 */
export const AgentTypeValues = {
  "4": {
    name: "PcAndPhone",
    meaning: "PC and phone",
  },
  "11": {
    name: "Video",
    meaning: "video",
  },
} as const satisfies Readonly<Record<AgentType, ValueMeaning<keyof typeof AgentType>>>;

/**
 * The name and the meaning of each `SignInStatus`, by value.
 */
export const SignInStatusValues = {
  "3": {
    name: "Busy",
    meaning: "busy",
  },
  "4": {
    name: "Idle",
    meaning: "idle",
  },
  "5": {
    name: "WrapUp",
    meaning: "wrap-up",
  },
} as const satisfies Readonly<Record<SignInStatus, ValueMeaning<keyof typeof SignInStatus>>>;

/**
 * The name and the meaning of each `OffOn`, by value.
 */
export const OffOnValues = {
  "0": {
    name: "TurnedOff",
    meaning: "turned off",
  },
  "1": {
    name: "TurnedOn",
    meaning: "turned on",
  },
} as const satisfies Readonly<Record<OffOn, ValueMeaning<keyof typeof OffOn>>>;

/**
 * The name and the meaning of each `AgentStatus`, by value.
 */
export const AgentStatusValues = {
  "0": {
    name: "Unknown",
    meaning: "unknown",
  },
  "1": {
    name: "Reserved",
    meaning: "reserved",
  },
  "2": {
    name: "SignedOut",
    meaning: "signed out",
  },
  "3": {
    name: "Busy",
    meaning: "busy",
  },
  "4": {
    name: "Idle",
    meaning: "idle",
  },
  "5": {
    name: "WrapUp",
    meaning: "wrap-up",
  },
  "6": {
    name: "ReservedIdle",
    meaning: "reserved (idle)",
  },
  "7": {
    name: "Talking",
    meaning: "talking",
  },
  "8": {
    name: "Rest",
    meaning: "rest",
  },
  "9": {
    name: "PreRest",
    meaning: "pre-rest",
  },
} as const satisfies Readonly<Record<AgentStatus, ValueMeaning<keyof typeof AgentStatus>>>;

/**
 * The name and the meaning of each `ListedAgentStatus`, by value.
 */
export const ListedAgentStatusValues = {
  "0": {
    name: "Unknown",
    meaning: "unknown",
  },
  "1": {
    name: "Reserved",
    meaning: "reserved",
  },
  "2": {
    name: "SignedOut",
    meaning: "signed out",
  },
  "3": {
    name: "Busy",
    meaning: "busy",
  },
  "4": {
    name: "Idle",
    meaning: "idle",
  },
  "5": {
    name: "WrapUp",
    meaning: "wrap-up",
  },
  "6": {
    name: "ReservedIdle",
    meaning: "reserved (idle)",
  },
  "7": {
    name: "Talking",
    meaning: "talking",
  },
  "8": {
    name: "Rest",
    meaning: "rest",
  },
  "9": {
    name: "PreRest",
    meaning: "pre-rest",
  },
} as const satisfies Readonly<Record<ListedAgentStatus, ValueMeaning<keyof typeof ListedAgentStatus>>>;

/**
 * The name and the meaning of each `ResultCode`, by value.
 */
export const ResultCodeValues = {
  "000-001": {
    name: "WrongEventMethod",
    meaning: "The wrong HTTP method was used to fetch the agent's events.",
  },
  "000-002": {
    name: "WrongParameter",
    meaning: "A parameter or the address in the URL is wrong, or a parameter of the interface is invalid.",
  },
  "000-003": {
    name: "NotAuthorized",
    meaning: "The agent may not call the interface; its authentication may have expired.",
  },
  "000-004": {
    name: "SwitchingOver",
    meaning: "The agent is being switched over to another site (disaster recovery).",
  },
  "000-005": {
    name: "InspectingOneself",
    meaning: "The agent to be inspected is the inspector.",
  },
  "000-006": {
    name: "WrongMessageParameter",
    meaning: "A parameter of the message is wrong.",
  },
  "000-007": {
    name: "CalledRepeatedly",
    meaning: "The interface was called repeatedly.",
  },
  "100-001": {
    name: "EmptySignInParameter",
    meaning: "A sign-in parameter is empty or invalid.",
  },
  "100-002": {
    name: "AlreadySignedIn",
    meaning: "The agent has signed in already.",
  },
  "100-003": {
    name: "SignInUnavailable",
    meaning: "A resource or provider needed to sign in is unavailable.",
  },
  "100-004": {
    name: "WrongCredentials",
    meaning: "The user name or the password is wrong.",
  },
  "100-005": {
    name: "WrongSignOutParameter",
    meaning: "A sign-out parameter is invalid.",
  },
  "100-006": {
    name: "NotSignedIn",
    meaning: "The agent has not signed in.",
  },
  "100-007": {
    name: "OperationException",
    meaning: "An agent operation ended in an exception (a resource behind it cannot be reached, or an internal error).",
  },
  "100-008": {
    name: "AlreadySignedOut",
    meaning: "The agent has signed out already.",
  },
  "100-009": {
    name: "StateNotSet",
    meaning: "Setting the agent's state failed, possibly for lack of permission.",
  },
  "100-010": {
    name: "WrongStateAtSignOut",
    meaning: "The agent's state does not allow it to sign out.",
  },
  "100-011": {
    name: "IllegalSignInParameter",
    meaning: "A sign-in parameter is invalid.",
  },
  "100-012": {
    name: "WrongAgentType",
    meaning: "The agent type given at sign-in is wrong.",
  },
  "100-013": {
    name: "InvalidPhone",
    meaning: "The phone to bind is invalid.",
  },
  "100-014": {
    name: "PhoneOutOfRange",
    meaning: "The phone number is outside the configured range.",
  },
  "100-015": {
    name: "CannotBeForcedOut",
    meaning: "The agent has signed in already and cannot be forced out.",
  },
  "100-016": {
    name: "InvalidIpAddress",
    meaning: "The IP address given at sign-in is invalid.",
  },
  "100-017": {
    name: "UportalRefused",
    meaning: "Authentication by the uPortal failed.",
  },
  "100-018": {
    name: "VdnMismatch",
    meaning: "The VDN of the sign-in and the VDN of the playback differ.",
  },
  "100-019": {
    name: "WrongSkillQuery",
    meaning: "A parameter of the query for skill queues is invalid.",
  },
  "100-020": {
    name: "PasswordExpired",
    meaning: "The agent's password has expired.",
  },
  "100-021": {
    name: "SigningIn",
    meaning: "A sign-in of the agent is in progress.",
  },
  "101-001": {
    name: "Conference1",
    meaning: "A code of the conference family; its meaning was not read.",
  },
  "101-002": {
    name: "Conference2",
    meaning: "A code of the conference family; its meaning was not read.",
  },
  "101-003": {
    name: "Conference3",
    meaning: "A code of the conference family; its meaning was not read.",
  },
  "101-004": {
    name: "ConferencesForInspectors",
    meaning: "Only inspectors may query the conferences of a VDN.",
  },
  "101-005": {
    name: "Conference5",
    meaning: "A code of the conference family; its meaning was not read.",
  },
  "101-006": {
    name: "Conference6",
    meaning: "A code of the conference family; its meaning was not read.",
  },
  "101-007": {
    name: "Conference7",
    meaning: "A code of the conference family; its meaning was not read.",
  },
  "104-001": {
    name: "Recording1",
    meaning: "A code of the recording family; its meaning was not read.",
  },
  "104-002": {
    name: "NoRecordingRight",
    meaning: "The agent has no right to inspect or play recordings.",
  },
  "104-003": {
    name: "Recording3",
    meaning: "A code of the recording family; its meaning was not read.",
  },
  "104-004": {
    name: "Recording4",
    meaning: "A code of the recording family; its meaning was not read.",
  },
  "104-005": {
    name: "Recording5",
    meaning: "A code of the recording family; its meaning was not read.",
  },
  "104-006": {
    name: "Recording6",
    meaning: "A code of the recording family; its meaning was not read.",
  },
  "104-007": {
    name: "Recording7",
    meaning: "A code of the recording family; its meaning was not read.",
  },
  "104-008": {
    name: "Recording8",
    meaning: "A code of the recording family; its meaning was not read.",
  },
  "104-009": {
    name: "Recording9",
    meaning: "A code of the recording family; its meaning was not read.",
  },
  "104-010": {
    name: "Recording10",
    meaning: "A code of the recording family; its meaning was not read.",
  },
  "104-011": {
    name: "Recording11",
    meaning: "A code of the recording family; its meaning was not read.",
  },
  "104-012": {
    name: "Recording12",
    meaning: "A code of the recording family; its meaning was not read.",
  },
  "105-001": {
    name: "DisasterRecovery1",
    meaning: "A code of the disaster-recovery family; the meaning of number 1 is unknown.",
  },
  "105-002": {
    name: "DisasterRecovery2",
    meaning: "A code of the disaster-recovery family; the meaning of number 2 is unknown.",
  },
  "105-003": {
    name: "DisasterRecovery3",
    meaning: "A code of the disaster-recovery family; the meaning of number 3 is unknown.",
  },
  "105-004": {
    name: "DisasterRecovery4",
    meaning: "A code of the disaster-recovery family; the meaning of number 4 is unknown.",
  },
  "105-005": {
    name: "DisasterRecovery5",
    meaning: "A code of the disaster-recovery family. The agent must sign in again.",
  },
  "105-006": {
    name: "DisasterRecovery6",
    meaning: "A code of the disaster-recovery family. The agent must sign in again.",
  },
  "105-007": {
    name: "DisasterRecovery7",
    meaning: "A code of the disaster-recovery family. The agent must sign in again.",
  },
  "106-001": {
    name: "Multimedia1",
    meaning: "A code of the multimedia family; its meaning was not read.",
  },
  "110-016": {
    name: "AccountLocked",
    meaning: "The account is locked.",
  },
  "200-017": {
    name: "NothingToHangUp",
    meaning: "There is no call to hang up. (vendor sample)",
  },
  "200-025": {
    name: "NothingToDrop",
    meaning: "There is no call to release. (vendor sample)",
  },
  "200-026": {
    name: "CallUnknown",
    meaning: "There is no such call. (vendor sample)",
  },
  "300-001": {
    name: "NoAgentQueryRight",
    meaning: "The agent has no right to query agents. (vendor sample)",
  },
  "300-002": {
    name: "AgentUnknown",
    meaning: "There is no such agent. (vendor sample)",
  },
  "600-001": {
    name: "Queue1",
    meaning: "A code of the queue family; its meaning was not read. (vendor sample)",
  },
  "600-002": {
    name: "Queue2",
    meaning: "A code of the queue family; its meaning was not read. (vendor sample)",
  },
  "600-003": {
    name: "Queue3",
    meaning: "A code of the queue family; its meaning was not read. (vendor sample)",
  },
  "600-004": {
    name: "Queue4",
    meaning: "A code of the queue family; its meaning was not read. (vendor sample)",
  },
  "600-005": {
    name: "Queue5",
    meaning: "A code of the queue family; its meaning was not read. (vendor sample)",
  },
  "900-001": {
    name: "NoInspectionProvider",
    meaning: "The inspection has no provider; the inspection service is unavailable. (vendor sample)",
  },
  "900-002": {
    name: "NoInspectionPermission",
    meaning: "The inspector has no permission for this inspection. (vendor sample)",
  },
  "900-003": {
    name: "InspectionUnavailable",
    meaning: "A resource that is needed for the inspection is unavailable. (vendor sample)",
  },
  "900-004": {
    name: "NoAgentInformation",
    meaning: "The gateway has no information about the agent. (vendor sample)",
  },
  "900-005": {
    name: "WrongInspectionState",
    meaning: "The state of inspector or agent does not allow this inspection. (vendor sample)",
  },
  "900-006": {
    name: "InvalidRecordingTime",
    meaning: "The recording time is invalid. (vendor sample)",
  },
  "900-007": {
    name: "NoScreenRecordingLicence",
    meaning: "There is no licence for screen recording. (vendor sample)",
  },
  "900-008": {
    name: "RecordingPlatformException",
    meaning: "The recording platform reported an exception. (vendor sample)",
  },
  "900-009": {
    name: "InspectionTaskUnknown",
    meaning: "The inspection task to delete was not found. (vendor sample)",
  },
  "999-001": {
    name: "GatewayMisconfigured",
    meaning: "The gateway is configured wrongly. (vendor sample)",
  },
} as const satisfies Readonly<Record<ResultCode, ValueMeaning<keyof typeof ResultCode>>>;

/**
 * The name and the meaning of each `GatewayWideCode`, by value.
 */
export const GatewayWideCodeValues = {
  "000-002": {
    name: "WrongParameter",
    meaning: "A parameter or the address in the URL is wrong, or a parameter of the interface is invalid.",
  },
  "000-003": {
    name: "NotAuthorized",
    meaning: "The agent may not call the interface; its authentication may have expired.",
  },
  "000-004": {
    name: "SwitchingOver",
    meaning: "The agent is being switched over to another site (disaster recovery).",
  },
  "000-006": {
    name: "WrongMessageParameter",
    meaning: "A parameter of the message is wrong.",
  },
  "105-001": {
    name: "DisasterRecovery1",
    meaning: "A code of the disaster-recovery family; the meaning of number 1 is unknown.",
  },
  "105-002": {
    name: "DisasterRecovery2",
    meaning: "A code of the disaster-recovery family; the meaning of number 2 is unknown.",
  },
  "105-003": {
    name: "DisasterRecovery3",
    meaning: "A code of the disaster-recovery family; the meaning of number 3 is unknown.",
  },
  "105-004": {
    name: "DisasterRecovery4",
    meaning: "A code of the disaster-recovery family; the meaning of number 4 is unknown.",
  },
  "105-005": {
    name: "DisasterRecovery5",
    meaning: "A code of the disaster-recovery family. The agent must sign in again.",
  },
  "105-006": {
    name: "DisasterRecovery6",
    meaning: "A code of the disaster-recovery family. The agent must sign in again.",
  },
  "105-007": {
    name: "DisasterRecovery7",
    meaning: "A code of the disaster-recovery family. The agent must sign in again.",
  },
} as const satisfies Readonly<Record<GatewayWideCode, ValueMeaning<keyof typeof GatewayWideCode>>>;
