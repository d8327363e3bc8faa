import { InspectionMode } from "@qualitycontrol/client/values";

/** Listens to an agent's call, whispers while `help` runs, and leaves. The customer notices nothing. */
export async function coach(inspector, workNo, help) {
  await inspector.addSupervise({ workNo });
  await inspector.requestSwitchInsertWhisperAgent({ whisperagentid: workNo, switchtype: InspectionMode.Whisper });
  try {
    await help();
  } finally {
    await inspector.requestStopWhisperAgent({ whisperagentid: workNo });
  }
}
