export { joinTabs } from "./join.ts";
export { SessionInOtherTab, type TabsOptions } from "./options.ts";
export type { Tabs, TabsState } from "./tabs.ts";
