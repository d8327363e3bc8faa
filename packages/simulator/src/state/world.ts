import type { components } from "@qualitycontrol/contract/control/types";

type Schemas = components["schemas"];

/** The initial state of a floor. */
export type World = Schemas["World"];
export type Tenant = Schemas["Tenant"];
export type PhoneRange = Schemas["PhoneRange"];
export type InitialAgent = Schemas["InitialAgent"];
export type Permissions = Required<Schemas["Permissions"]>;
/** What an agent is doing, apart from calls and inspections. */
export type State = Schemas["State"];
export type Mode = Schemas["Inspection"]["mode"];
