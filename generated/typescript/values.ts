// Generated from openapi/ by `npm run generate`. Do not edit.

/**
 * The kind of call, a number as text.
 */
export const CallFeature = {
  /**
   * 0: inbound
   */
  Inbound: "0",
  /**
   * 6: internal
   */
  Internal: "6",
  /**
   * 7: outbound
   */
  Outbound: "7",
  /**
   * 40: reserved
   */
  Reserved: "40",
  /**
   * 41: preempted
   */
  Preempted: "41",
  /**
   * 43: predicted
   */
  Predicted: "43",
  /**
   * 44: preview
   */
  Preview: "44",
  /**
   * 45: callback
   */
  Callback: "45",
  /**
   * 51: internal two-party consultation
   */
  InternalConsultation: "51",
  /**
   * 52: internal three-party
   */
  InternalThreeParty: "52",
  /**
   * 53: conference
   */
  Conference: "53",
} as const;

/**
 * The kind of call, a number as text.
 */
export type CallFeature = (typeof CallFeature)[keyof typeof CallFeature];

/**
 * The media of the recording, as a number or as text.
 */
export const FileMediaType = {
  /**
   * 1: audio
   */
  Audio: 1,
  /**
   * 2: video
   */
  Video: 2,
} as const;

/**
 * The media of the recording, as a number or as text.
 */
export type FileMediaType = (typeof FileMediaType)[keyof typeof FileMediaType];

/**
 * Who hung up.
 */
export const HungUpBy = {
  /**
   * 2: the agent
   */
  Agent: 2,
  /**
   * 3: the platform
   */
  Platform: 3,
} as const;

/**
 * Who hung up.
 */
export type HungUpBy = (typeof HungUpBy)[keyof typeof HungUpBy];

/**
 * How the agent is inspected.
 */
export const InspectionType = {
  /**
   * 8: listening
   */
  Listening: 8,
  /**
   * 9: inserting
   */
  Inserting: 9,
  /**
   * 20172: whispering
   */
  Whispering: 20172,
  /**
   * 20173: whispering; how it differs from 20172 is not recorded
   */
  WhisperingToo: 20173,
} as const;

/**
 * How the agent is inspected.
 */
export type InspectionType = (typeof InspectionType)[keyof typeof InspectionType];

/**
 * The media of the call, a number as text.
 */
export const MediaAbility = {
  /**
   * 1: voice
   */
  Voice: "1",
  /**
   * 3: audio and video
   */
  AudioAndVideo: "3",
  /**
   * 5: text
   */
  Text: "5",
  /**
   * 6: H5 video
   */
  H5Video: "6",
} as const;

/**
 * The media of the call, a number as text.
 */
export type MediaAbility = (typeof MediaAbility)[keyof typeof MediaAbility];

/**
 * What a monitored agent does. Two values are documented. The others are known by their names only, and without
 * the prefix `QC_AgentState_`, which is inferred. Expect further ones.
 */
export const MonitoredChange = {
  /**
   * QC_AgentState_Login: signed in
   */
  Login: "QC_AgentState_Login",
  /**
   * QC_AgentState_Logout: signed out
   */
  Logout: "QC_AgentState_Logout",
  /**
   * QC_AgentState_Idle: idle (vendor sample)
   */
  Idle: "QC_AgentState_Idle",
  /**
   * QC_AgentState_Busy: busy (vendor sample)
   */
  Busy: "QC_AgentState_Busy",
  /**
   * QC_AgentState_Work: work (vendor sample)
   */
  Work: "QC_AgentState_Work",
  /**
   * QC_AgentState_Rest: rest (vendor sample)
   */
  Rest: "QC_AgentState_Rest",
  /**
   * QC_AgentState_Active: active (vendor sample)
   */
  Active: "QC_AgentState_Active",
  /**
   * QC_AgentState_WaitAnswer: wait answer (vendor sample)
   */
  WaitAnswer: "QC_AgentState_WaitAnswer",
  /**
   * QC_AgentState_WaitAlerting: wait alerting (vendor sample)
   */
  WaitAlerting: "QC_AgentState_WaitAlerting",
  /**
   * QC_AgentState_HungUp: hung up (vendor sample)
   */
  HungUp: "QC_AgentState_HungUp",
  /**
   * QC_AgentState_Mute: mute (vendor sample)
   */
  Mute: "QC_AgentState_Mute",
  /**
   * QC_AgentState_ThreeParty: three-party (vendor sample)
   */
  ThreeParty: "QC_AgentState_ThreeParty",
  /**
   * QC_AgentState_RecordBegin: record begin (vendor sample)
   */
  RecordBegin: "QC_AgentState_RecordBegin",
  /**
   * QC_AgentState_RecordStop: record stop (vendor sample)
   */
  RecordStop: "QC_AgentState_RecordStop",
  /**
   * QC_AgentState_Monitor: monitor (vendor sample)
   */
  Monitor: "QC_AgentState_Monitor",
  /**
   * QC_AgentState_StopMonitor: stop monitor (vendor sample)
   */
  StopMonitor: "QC_AgentState_StopMonitor",
  /**
   * QC_AgentState_SuperviseInsert: supervise insert (vendor sample)
   */
  SuperviseInsert: "QC_AgentState_SuperviseInsert",
  /**
   * QC_AgentState_StopSuperviseInsert: stop supervise insert (vendor sample)
   */
  StopSuperviseInsert: "QC_AgentState_StopSuperviseInsert",
  /**
   * QC_AgentState_MonitorInsertCall: monitor insert call (vendor sample)
   */
  MonitorInsertCall: "QC_AgentState_MonitorInsertCall",
} as const;

/**
 * What a monitored agent does. Two values are documented. The others are known by their names only, and without
 * the prefix `QC_AgentState_`, which is inferred. Expect further ones.
 */
export type MonitoredChange = (typeof MonitoredChange)[keyof typeof MonitoredChange];

/**
 * Why the agent has been set busy, a number as text.
 */
export const NotReadyReason = {
  /**
   * 0: none
   */
  None: "0",
  /**
   * 1: set by the agent
   */
  SetByAgent: "1",
  /**
   * 2: no answer
   */
  NoAnswer: "2",
  /**
   * 3: forced by an inspector
   */
  ForcedByInspector: "3",
  /**
   * 4: rest
   */
  Rest: "4",
  /**
   * 5: phone unavailable
   */
  PhoneUnavailable: "5",
  /**
   * 7: call rejected
   */
  CallRejected: "7",
} as const;

/**
 * Why the agent has been set busy, a number as text.
 */
export type NotReadyReason = (typeof NotReadyReason)[keyof typeof NotReadyReason];

/**
 * The line.
 */
export const PhoneLine = {
  /**
   * unknown: unknown
   */
  Unknown: "unknown",
  /**
   * main: the main line
   */
  Main: "main",
  /**
   * assistant: the assistant line
   */
  Assistant: "assistant",
} as const;

/**
 * The line.
 */
export type PhoneLine = (typeof PhoneLine)[keyof typeof PhoneLine];

/**
 * How the inspector takes part in the call.
 */
export const InspectionMode = {
  /**
   * 0: listen; neither the agent nor the customer can hear you
   */
  Listen: "0",
  /**
   * 1: insert; both the agent and the customer can hear you
   */
  Insert: "1",
  /**
   * 2: whisper; the customer cannot hear you
   */
  Whisper: "2",
} as const;

/**
 * How the inspector takes part in the call.
 */
export type InspectionMode = (typeof InspectionMode)[keyof typeof InspectionMode];

/**
 * The agent's equipment. The vendor's sample sends it as text.
 */
export const AgentType = {
  /**
   * 4: PC and phone
   */
  PcAndPhone: "4",
  /**
   * 11: video
   */
  Video: "11",
} as const;

/**
 * The agent's equipment. The vendor's sample sends it as text.
 */
export type AgentType = (typeof AgentType)[keyof typeof AgentType];

/**
 * The state to sign in to. The vendor's sample sends it as text.
 */
export const SignInStatus = {
  /**
   * 3: busy
   */
  Busy: "3",
  /**
   * 4: idle
   */
  Idle: "4",
  /**
   * 5: wrap-up
   */
  WrapUp: "5",
} as const;

/**
 * The state to sign in to. The vendor's sample sends it as text.
 */
export type SignInStatus = (typeof SignInStatus)[keyof typeof SignInStatus];

/**
 * Off or on.
 */
export const OffOn = {
  /**
   * 0: turned off
   */
  TurnedOff: "0",
  /**
   * 1: turned on
   */
  TurnedOn: "1",
} as const;

/**
 * Off or on.
 */
export type OffOn = (typeof OffOn)[keyof typeof OffOn];

/**
 * The agent's state.
 */
export const AgentStatus = {
  /**
   * 0: unknown
   */
  Unknown: 0,
  /**
   * 1: reserved
   */
  Reserved: 1,
  /**
   * 2: signed out
   */
  SignedOut: 2,
  /**
   * 3: busy
   */
  Busy: 3,
  /**
   * 4: idle
   */
  Idle: 4,
  /**
   * 5: wrap-up
   */
  WrapUp: 5,
  /**
   * 6: reserved (idle)
   */
  ReservedIdle: 6,
  /**
   * 7: talking
   */
  Talking: 7,
  /**
   * 8: rest
   */
  Rest: 8,
  /**
   * 9: pre-rest
   */
  PreRest: 9,
} as const;

/**
 * The agent's state.
 */
export type AgentStatus = (typeof AgentStatus)[keyof typeof AgentStatus];

/**
 * The agent's state. Lists of agents have it as text (vendor sample).
 */
export const ListedAgentStatus = {
  /**
   * 0: unknown
   */
  Unknown: 0,
  /**
   * 1: reserved
   */
  Reserved: 1,
  /**
   * 2: signed out
   */
  SignedOut: 2,
  /**
   * 3: busy
   */
  Busy: 3,
  /**
   * 4: idle
   */
  Idle: 4,
  /**
   * 5: wrap-up
   */
  WrapUp: 5,
  /**
   * 6: reserved (idle)
   */
  ReservedIdle: 6,
  /**
   * 7: talking
   */
  Talking: 7,
  /**
   * 8: rest
   */
  Rest: 8,
  /**
   * 9: pre-rest
   */
  PreRest: 9,
} as const;

/**
 * The agent's state. Lists of agents have it as text (vendor sample).
 */
export type ListedAgentStatus = (typeof ListedAgentStatus)[keyof typeof ListedAgentStatus];

/**
 * Every result code of the gateway except success.
 */
export const ResultCode = {
  /**
   * 000-001: The wrong HTTP method was used to fetch the agent's events.
   */
  WrongEventMethod: "000-001",
  /**
   * 000-002: A parameter or the address in the URL is wrong, or a parameter of the interface is invalid.
   */
  WrongParameter: "000-002",
  /**
   * 000-003: The agent may not call the interface; its authentication may have expired.
   */
  NotAuthorized: "000-003",
  /**
   * 000-004: The agent is being switched over to another site (disaster recovery).
   */
  SwitchingOver: "000-004",
  /**
   * 000-005: The agent to be inspected is the inspector.
   */
  InspectingOneself: "000-005",
  /**
   * 000-006: A parameter of the message is wrong.
   */
  WrongMessageParameter: "000-006",
  /**
   * 000-007: The interface was called repeatedly.
   */
  CalledRepeatedly: "000-007",
  /**
   * 100-001: A sign-in parameter is empty or invalid.
   */
  EmptySignInParameter: "100-001",
  /**
   * 100-002: The agent has signed in already.
   */
  AlreadySignedIn: "100-002",
  /**
   * 100-003: A resource or provider needed to sign in is unavailable.
   */
  SignInUnavailable: "100-003",
  /**
   * 100-004: The user name or the password is wrong.
   */
  WrongCredentials: "100-004",
  /**
   * 100-005: A sign-out parameter is invalid.
   */
  WrongSignOutParameter: "100-005",
  /**
   * 100-006: The agent has not signed in.
   */
  NotSignedIn: "100-006",
  /**
   * 100-007: An agent operation ended in an exception (a resource behind it cannot be reached, or an internal
   * error).
   */
  OperationException: "100-007",
  /**
   * 100-008: The agent has signed out already.
   */
  AlreadySignedOut: "100-008",
  /**
   * 100-009: Setting the agent's state failed, possibly for lack of permission.
   */
  StateNotSet: "100-009",
  /**
   * 100-010: The agent's state does not allow it to sign out.
   */
  WrongStateAtSignOut: "100-010",
  /**
   * 100-011: A sign-in parameter is invalid.
   */
  IllegalSignInParameter: "100-011",
  /**
   * 100-012: The agent type given at sign-in is wrong.
   */
  WrongAgentType: "100-012",
  /**
   * 100-013: The phone to bind is invalid.
   */
  InvalidPhone: "100-013",
  /**
   * 100-014: The phone number is outside the configured range.
   */
  PhoneOutOfRange: "100-014",
  /**
   * 100-015: The agent has signed in already and cannot be forced out.
   */
  CannotBeForcedOut: "100-015",
  /**
   * 100-016: The IP address given at sign-in is invalid.
   */
  InvalidIpAddress: "100-016",
  /**
   * 100-017: Authentication by the uPortal failed.
   */
  UportalRefused: "100-017",
  /**
   * 100-018: The VDN of the sign-in and the VDN of the playback differ.
   */
  VdnMismatch: "100-018",
  /**
   * 100-019: A parameter of the query for skill queues is invalid.
   */
  WrongSkillQuery: "100-019",
  /**
   * 100-020: The agent's password has expired.
   */
  PasswordExpired: "100-020",
  /**
   * 100-021: A sign-in of the agent is in progress.
   */
  SigningIn: "100-021",
  /**
   * 101-001: A code of the conference family; its meaning was not read.
   */
  Conference1: "101-001",
  /**
   * 101-002: A code of the conference family; its meaning was not read.
   */
  Conference2: "101-002",
  /**
   * 101-003: A code of the conference family; its meaning was not read.
   */
  Conference3: "101-003",
  /**
   * 101-004: Only inspectors may query the conferences of a VDN.
   */
  ConferencesForInspectors: "101-004",
  /**
   * 101-005: A code of the conference family; its meaning was not read.
   */
  Conference5: "101-005",
  /**
   * 101-006: A code of the conference family; its meaning was not read.
   */
  Conference6: "101-006",
  /**
   * 101-007: A code of the conference family; its meaning was not read.
   */
  Conference7: "101-007",
  /**
   * 104-001: A code of the recording family; its meaning was not read.
   */
  Recording1: "104-001",
  /**
   * 104-002: The agent has no right to inspect or play recordings.
   */
  NoRecordingRight: "104-002",
  /**
   * 104-003: A code of the recording family; its meaning was not read.
   */
  Recording3: "104-003",
  /**
   * 104-004: A code of the recording family; its meaning was not read.
   */
  Recording4: "104-004",
  /**
   * 104-005: A code of the recording family; its meaning was not read.
   */
  Recording5: "104-005",
  /**
   * 104-006: A code of the recording family; its meaning was not read.
   */
  Recording6: "104-006",
  /**
   * 104-007: A code of the recording family; its meaning was not read.
   */
  Recording7: "104-007",
  /**
   * 104-008: A code of the recording family; its meaning was not read.
   */
  Recording8: "104-008",
  /**
   * 104-009: A code of the recording family; its meaning was not read.
   */
  Recording9: "104-009",
  /**
   * 104-010: A code of the recording family; its meaning was not read.
   */
  Recording10: "104-010",
  /**
   * 104-011: A code of the recording family; its meaning was not read.
   */
  Recording11: "104-011",
  /**
   * 104-012: A code of the recording family; its meaning was not read.
   */
  Recording12: "104-012",
  /**
   * 105-001: A code of the disaster-recovery family; the meaning of number 1 is unknown.
   */
  DisasterRecovery1: "105-001",
  /**
   * 105-002: A code of the disaster-recovery family; the meaning of number 2 is unknown.
   */
  DisasterRecovery2: "105-002",
  /**
   * 105-003: A code of the disaster-recovery family; the meaning of number 3 is unknown.
   */
  DisasterRecovery3: "105-003",
  /**
   * 105-004: A code of the disaster-recovery family; the meaning of number 4 is unknown.
   */
  DisasterRecovery4: "105-004",
  /**
   * 105-005: A code of the disaster-recovery family. The agent must sign in again.
   */
  DisasterRecovery5: "105-005",
  /**
   * 105-006: A code of the disaster-recovery family. The agent must sign in again.
   */
  DisasterRecovery6: "105-006",
  /**
   * 105-007: A code of the disaster-recovery family. The agent must sign in again.
   */
  DisasterRecovery7: "105-007",
  /**
   * 106-001: A code of the multimedia family; its meaning was not read.
   */
  Multimedia1: "106-001",
  /**
   * 110-016: The account is locked.
   */
  AccountLocked: "110-016",
  /**
   * 200-017: There is no call to hang up. (vendor sample)
   */
  NothingToHangUp: "200-017",
  /**
   * 200-025: There is no call to release. (vendor sample)
   */
  NothingToDrop: "200-025",
  /**
   * 200-026: There is no such call. (vendor sample)
   */
  CallUnknown: "200-026",
  /**
   * 300-001: The agent has no right to query agents. (vendor sample)
   */
  NoAgentQueryRight: "300-001",
  /**
   * 300-002: There is no such agent. (vendor sample)
   */
  AgentUnknown: "300-002",
  /**
   * 600-001: A code of the queue family; its meaning was not read. (vendor sample)
   */
  Queue1: "600-001",
  /**
   * 600-002: A code of the queue family; its meaning was not read. (vendor sample)
   */
  Queue2: "600-002",
  /**
   * 600-003: A code of the queue family; its meaning was not read. (vendor sample)
   */
  Queue3: "600-003",
  /**
   * 600-004: A code of the queue family; its meaning was not read. (vendor sample)
   */
  Queue4: "600-004",
  /**
   * 600-005: A code of the queue family; its meaning was not read. (vendor sample)
   */
  Queue5: "600-005",
  /**
   * 900-001: The inspection has no provider; the inspection service is unavailable. (vendor sample)
   */
  NoInspectionProvider: "900-001",
  /**
   * 900-002: The inspector has no permission for this inspection. (vendor sample)
   */
  NoInspectionPermission: "900-002",
  /**
   * 900-003: A resource that is needed for the inspection is unavailable. (vendor sample)
   */
  InspectionUnavailable: "900-003",
  /**
   * 900-004: The gateway has no information about the agent. (vendor sample)
   */
  NoAgentInformation: "900-004",
  /**
   * 900-005: The state of inspector or agent does not allow this inspection. (vendor sample)
   */
  WrongInspectionState: "900-005",
  /**
   * 900-006: The recording time is invalid. (vendor sample)
   */
  InvalidRecordingTime: "900-006",
  /**
   * 900-007: There is no licence for screen recording. (vendor sample)
   */
  NoScreenRecordingLicence: "900-007",
  /**
   * 900-008: The recording platform reported an exception. (vendor sample)
   */
  RecordingPlatformException: "900-008",
  /**
   * 900-009: The inspection task to delete was not found. (vendor sample)
   */
  InspectionTaskUnknown: "900-009",
  /**
   * 999-001: The gateway is configured wrongly. (vendor sample)
   */
  GatewayMisconfigured: "999-001",
} as const;

/**
 * Every result code of the gateway except success.
 */
export type ResultCode = (typeof ResultCode)[keyof typeof ResultCode];

/**
 * The result codes that any operation may return, whether it lists them or not.
 */
export const GatewayWideCode = {
  /**
   * 000-002: A parameter or the address in the URL is wrong, or a parameter of the interface is invalid.
   */
  WrongParameter: "000-002",
  /**
   * 000-003: The agent may not call the interface; its authentication may have expired.
   */
  NotAuthorized: "000-003",
  /**
   * 000-004: The agent is being switched over to another site (disaster recovery).
   */
  SwitchingOver: "000-004",
  /**
   * 000-006: A parameter of the message is wrong.
   */
  WrongMessageParameter: "000-006",
  /**
   * 105-001: A code of the disaster-recovery family; the meaning of number 1 is unknown.
   */
  DisasterRecovery1: "105-001",
  /**
   * 105-002: A code of the disaster-recovery family; the meaning of number 2 is unknown.
   */
  DisasterRecovery2: "105-002",
  /**
   * 105-003: A code of the disaster-recovery family; the meaning of number 3 is unknown.
   */
  DisasterRecovery3: "105-003",
  /**
   * 105-004: A code of the disaster-recovery family; the meaning of number 4 is unknown.
   */
  DisasterRecovery4: "105-004",
  /**
   * 105-005: A code of the disaster-recovery family. The agent must sign in again.
   */
  DisasterRecovery5: "105-005",
  /**
   * 105-006: A code of the disaster-recovery family. The agent must sign in again.
   */
  DisasterRecovery6: "105-006",
  /**
   * 105-007: A code of the disaster-recovery family. The agent must sign in again.
   */
  DisasterRecovery7: "105-007",
} as const;

/**
 * The result codes that any operation may return, whether it lists them or not.
 */
export type GatewayWideCode = (typeof GatewayWideCode)[keyof typeof GatewayWideCode];
