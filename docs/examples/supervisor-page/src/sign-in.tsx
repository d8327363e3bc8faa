import type { FormEvent } from "react";
import { Problem } from "./problem.tsx";
import { rememberedAgent } from "./saved-session.ts";
import { openSession, type Session } from "./session.ts";
import { useCall } from "./use-call.ts";

interface Props {
  onSignedIn: (session: Session) => void;
  problem: unknown;
}

export function SignIn({ onSignedIn, problem }: Props) {
  const { running, error, run } = useCall();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name));
    run(async () => {
      const credentials = { password: text("password"), phonenum: text("phone") };
      onSignedIn(await openSession(text("agentId"), credentials));
    });
  }
  return (
    <form onSubmit={submit} className="card">
      <label>
        Agent ID
        <input name="agentId" required inputMode="numeric" autoComplete="username" defaultValue={rememberedAgent()} />
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
      <Problem error={error ?? problem} />
    </form>
  );
}
