import { useState } from "react";
import { Desk } from "./desk.tsx";
import { closeSession, type Session } from "./session.ts";
import { SignIn } from "./sign-in.tsx";

interface Props {
  joined?: Session | undefined;
  /** Why the session could not be continued. */
  problem?: unknown;
}

export function App({ joined, problem }: Props) {
  const [session, setSession] = useState(joined);
  return (
    <main>
      <h1>Supervisor</h1>
      {session ? (
        <Desk
          key={session.tabs.inspector.agentId}
          session={session}
          onLeave={() => {
            closeSession(session);
            setSession(undefined);
          }}
        />
      ) : (
        <SignIn onSignedIn={setSession} problem={problem} />
      )}
    </main>
  );
}
