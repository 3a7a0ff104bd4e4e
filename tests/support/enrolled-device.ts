/** A device that has enrolled with a service in memory, its clock in the test's hand. @module */
import {
  type ApprovalsDeps,
  createDeps,
  createMemoryPub,
  type Enrolment,
  finishEnrolment,
  type Preferences,
  type PubStore,
  startEnrolment,
} from "../../src/approvals/everywhere.ts";
import { APP_ORIGIN, createDeviceService, type DeviceService } from "./device-service.ts";

export interface EnrolledDevice {
  readonly service: DeviceService;
  readonly deps: ApprovalsDeps;
  readonly enrolment: Enrolment;
  readonly checkCode: string;
  /** Clock of device and service. */
  readonly clock: { nowMs: number };
  /** Clock of the device ahead of the service's. */
  readonly skew: { ms: number };
  readonly announced: string[];
  readonly slept: number[];
}

export async function enrolDevice(
  options: {
    readonly preferences?: Preferences;
    readonly store?: PubStore;
    readonly uvCredentialId?: Uint8Array<ArrayBuffer>;
    readonly extractableKeys?: boolean;
  } = {},
): Promise<EnrolledDevice> {
  const clock = { nowMs: 1_790_000_000_000 };
  const skew = { ms: 0 };
  const uv = options.uvCredentialId;
  const service = await createDeviceService({ nowMs: () => clock.nowMs, uv: uv !== undefined });
  const announced: string[] = [];
  const slept: number[] = [];
  const deps: ApprovalsDeps = {
    ...createDeps({
      store: options.store ?? createMemoryPub(),
      appOrigin: APP_ORIGIN,
      fetch: service.fetch,
      extractableKeys: options.extractableKeys ?? false,
    }),
    nowMs: () => clock.nowMs + skew.ms,
    announce: ({ t }) => announced.push(t),
    sleep: (ms) => {
      slept.push(ms);
      clock.nowMs += ms;
      return Promise.resolve();
    },
  };
  const started = await startEnrolment(service.link, deps);
  if (started.kind !== "started") throw new Error(`not started: ${started.kind}`);
  const finished = await finishEnrolment(
    started.enrolment,
    {
      label: "Test phone",
      subscribe: () => Promise.resolve(null),
      createUv: () =>
        Promise.resolve(
          uv === undefined
            ? null
            : { credentialId: uv, attestationObject: new Uint8Array(8), clientDataJSON: new Uint8Array(8) },
        ),
      dropScope: () => Promise.resolve(),
    },
    deps,
  );
  if (finished.kind !== "finished") throw new Error(`not finished: ${finished.kind}`);
  service.confirm();
  if (options.preferences !== undefined) await deps.store.writePreferences(options.preferences);
  return { service, deps, enrolment: finished.enrolment, checkCode: finished.checkCode, clock, skew, announced, slept };
}
