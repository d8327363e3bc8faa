import type { Inspector } from "@qualitycontrol/client";
import { useState } from "react";
import { Desk } from "./desk.tsx";
import { SignIn } from "./sign-in.tsx";

export function App() {
  const [inspector, setInspector] = useState<Inspector>();
  return (
    <main>
      <h1>Supervisor</h1>
      {inspector ? (
        // The key gives another inspector a desk with an empty state.
        <Desk key={inspector.agentId} inspector={inspector} onSignedOut={() => setInspector(undefined)} />
      ) : (
        <SignIn onSignedIn={setInspector} />
      )}
    </main>
  );
}
