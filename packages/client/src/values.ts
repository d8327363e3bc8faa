/**
 * The named values of the contract, such as `InspectionMode.Whisper`, and their types. For display, `InspectionModeValues` and
 * its like contain the name and the meaning of each value.
 */

export * from "@qualitycontrol/contract/value-meanings";
export * from "@qualitycontrol/contract/values";
