import type { Inspector } from "@qualitycontrol/client";
import { signOut } from "@qualitycontrol/client/session";
import { InspectionMode } from "@qualitycontrol/client/values";
import { useState } from "react";
import { Events } from "./events.tsx";
import { Intercept } from "./intercept.tsx";
import { useCall } from "./use-call.ts";

type Mode = "idle" | "listening" | "whispering" | "talking";

const DESCRIPTION: Record<Mode, string> = {
  idle: "You are idle.",
  listening: "You are listening: nobody can hear you.",
  whispering: "You are whispering: the agent can hear you, the customer cannot.",
  talking: "You talk with the customer. End the call on your phone, then sign out.",
};

interface Props {
  inspector: Inspector;
  onSignedOut: () => void;
}

export function Desk({ inspector, onSignedOut }: Props) {
  const [agent, setAgent] = useState("");
  const [mode, setMode] = useState<Mode>("idle");
  const { running, problem, run } = useCall();

  /** A button that sends a call, and shows the mode that it leads to once the gateway has accepted it. */
  const action = (name: string, from: Mode[], to: Mode, call: () => Promise<unknown>) => (
    <button
      type="button"
      disabled={running || agent === "" || !from.includes(mode)}
      onClick={() =>
        run(async () => {
          await call();
          setMode(to);
        })
      }
    >
      {name}
    </button>
  );

  return (
    <>
      <label>
        Agent
        <input
          value={agent}
          inputMode="numeric"
          disabled={mode !== "idle"}
          onChange={({ currentTarget }) => setAgent(currentTarget.value)}
        />
      </label>
      {action("Listen", ["idle"], "listening", () => inspector.addSupervise({ workNo: agent }))}
      {action("Whisper", ["listening"], "whispering", () =>
        inspector.requestSwitchInsertWhisperAgent({ whisperagentid: agent, switchtype: InspectionMode.Whisper }),
      )}
      {action("Stop", ["listening", "whispering"], "idle", () =>
        mode === "whispering"
          ? inspector.requestStopWhisperAgent({ whisperagentid: agent })
          : inspector.stopSuperviseOrInsert({ workNo: agent }),
      )}
      <Intercept
        inspector={inspector}
        agent={agent}
        disabled={running || !["listening", "whispering"].includes(mode)}
        onIntercepted={() => setMode("talking")}
      />
      <button
        type="button"
        disabled={running}
        onClick={() =>
          run(async () => {
            await signOut(inspector);
            onSignedOut();
          })
        }
      >
        Sign out
      </button>
      <p role="status">{DESCRIPTION[mode]}</p>
      {problem && <p role="alert">{problem}</p>}
      <Events inspector={inspector} />
    </>
  );
}
