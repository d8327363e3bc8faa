import type { Inspector } from "@qualitycontrol/client";
import { signIn } from "@qualitycontrol/client/session";
import type { FormEvent } from "react";
import { useCall } from "./use-call.ts";

export function SignIn({ onSignedIn }: { onSignedIn: (inspector: Inspector) => void }) {
  const { running, problem, run } = useCall();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name));
    run(async () => {
      const options = { baseUrl: location.origin, agentId: text("agentId") };
      onSignedIn(await signIn(options, { password: text("password"), phonenum: text("phone"), status: "4" }));
    });
  }
  return (
    <form onSubmit={submit}>
      <label>
        Agent ID
        <input name="agentId" required inputMode="numeric" autoComplete="username" />
      </label>
      <label>
        Password
        <input name="password" type="password" autoComplete="current-password" />
      </label>
      <label>
        Phone
        <input name="phone" required inputMode="tel" />
      </label>
      <button type="submit" disabled={running}>
        Sign in
      </button>
      {problem && <p role="alert">{problem}</p>}
    </form>
  );
}
