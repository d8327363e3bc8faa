/** The named values of the contract, such as `InspectionMode.Whisper`, and their types. */
export * from "@qualitycontrol/contract/values";
