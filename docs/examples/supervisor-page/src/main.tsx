import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { rememberedAgent } from "./saved-session.ts";
import { openSession, SignInNeeded } from "./session.ts";

const root = createRoot(document.getElementById("root") as HTMLElement);
const show = (app: ReactNode) => root.render(<StrictMode>{app}</StrictMode>);

// After a reload, or in another tab, there may be a session to continue. If not, a person signs in.
const agentId = rememberedAgent();
if (agentId === "") show(<App />);
else {
  show(<p role="status">Joining the session of agent {agentId} …</p>);
  try {
    show(<App joined={await openSession(agentId)} />);
  } catch (error) {
    show(<App problem={error instanceof SignInNeeded ? undefined : error} />);
  }
}
