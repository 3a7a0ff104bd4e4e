/**
 * A desktop that shows notifications: a private D-Bus with org.freedesktop.Notifications on it. Chromium hands its native
 * notifications to it, and a test presses their real buttons. No display is needed.
 *
 * @module
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import dbus from "dbus-next";

export interface ShownNotification {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly actions: readonly { readonly key: string; readonly label: string }[];
  /** False after the app or the person closed it. */
  readonly open: boolean;
}

export interface Desktop {
  /** For the environment of the browser. */
  readonly environment: { readonly DBUS_SESSION_BUS_ADDRESS: string };
  /** Everything that was ever shown, oldest first; a replaced notification appears again. */
  readonly shown: readonly ShownNotification[];
  /** Resolves with the newest notification that fits, at once or when it comes. */
  waitFor(fits: (notification: ShownNotification) => boolean, limitMs?: number): Promise<ShownNotification>;
  /** Presses the button with that visible label; "default" is the body. */
  press(notification: ShownNotification, label: string): void;
  dismiss(notification: ShownNotification): void;
  stop(): Promise<void>;
}

interface Waiter {
  readonly fits: (notification: ShownNotification) => boolean;
  readonly resolve: (notification: ShownNotification) => void;
}

/** No service folder: nothing else of the machine can be started on this bus and take the name. */
const busConfiguration = (
  socket: string,
): string => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path=${socket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`;

class NotificationServer extends dbus.interface.Interface {
  readonly shown: ShownNotification[] = [];
  waiters: Waiter[] = [];
  private nextId = 1;

  constructor() {
    super("org.freedesktop.Notifications");
  }

  GetCapabilities(): string[] {
    return ["actions", "body", "persistence"]; // Chromium ignores a server without actions and body
  }

  GetServerInformation(): string[] {
    return ["protect-test-desktop", "protect", "1.0", "1.2"];
  }

  Notify(_app: string, replaces: number, _icon: string, title: string, body: string, actions: string[]): number {
    const id = replaces === 0 ? this.nextId++ : replaces;
    this.markClosed(id);
    const pairs = actions.flatMap((key, index) => (index % 2 === 0 ? [{ key, label: actions[index + 1] ?? "" }] : []));
    const notification: ShownNotification = { id, title, body, actions: pairs, open: true };
    this.shown.push(notification);
    const ready = this.waiters.filter(({ fits }) => fits(notification));
    this.waiters = this.waiters.filter((waiter) => !ready.includes(waiter));
    for (const { resolve } of ready) resolve(notification);
    return id;
  }

  CloseNotification(id: number): void {
    this.markClosed(id);
    this.NotificationClosed(id, 3);
  }

  markClosed(id: number): void {
    this.shown.forEach((notification, index) => {
      if (notification.id === id) this.shown[index] = { ...notification, open: false };
    });
  }

  ActionInvoked(id: number, key: string): [number, string] {
    return [id, key];
  }

  NotificationClosed(id: number, reason: number): [number, number] {
    return [id, reason];
  }
}

NotificationServer.configureMembers({
  methods: {
    GetCapabilities: { inSignature: "", outSignature: "as" },
    GetServerInformation: { inSignature: "", outSignature: "ssss" },
    Notify: { inSignature: "susssasa{sv}i", outSignature: "u" },
    CloseNotification: { inSignature: "u", outSignature: "" },
  },
  signals: { ActionInvoked: { signature: "us" }, NotificationClosed: { signature: "uu" } },
});

/** Starts the bus and the notification server; stop it after the browser that uses it. */
export async function startDesktop(): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), "protect-bus-"));
  const configuration = join(folder, "bus.conf");
  writeFileSync(configuration, busConfiguration(join(folder, "bus")));
  const daemon = spawn("dbus-daemon", [`--config-file=${configuration}`, "--nofork", "--print-address"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    daemon.once("error", reject);
    daemon.once("exit", (code) => {
      reject(new Error(`dbus-daemon ended with ${String(code)}`));
    });
    daemon.stdout.once("data", (data: Buffer) => {
      resolve(data.toString().trim());
    });
  });
  const bus = dbus.sessionBus({ busAddress: address });
  const server = new NotificationServer();
  bus.export("/org/freedesktop/Notifications", server);
  await bus.requestName("org.freedesktop.Notifications", 0);

  return {
    environment: { DBUS_SESSION_BUS_ADDRESS: address },
    shown: server.shown,
    waitFor: (fits, limitMs = 15_000) => {
      const already = server.shown.findLast(fits);
      if (already !== undefined) return Promise.resolve(already);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          server.waiters = server.waiters.filter((other) => other !== waiter);
          const seen = server.shown.map(({ title, body }) => `${title} | ${body}`).join("; ");
          reject(
            new Error(`no such notification after ${String(limitMs)} ms; shown: ${seen === "" ? "nothing" : seen}`),
          );
        }, limitMs);
        const waiter: Waiter = {
          fits,
          resolve: (notification) => {
            clearTimeout(timer);
            resolve(notification);
          },
        };
        server.waiters.push(waiter);
      });
    },
    press: (notification, label) => {
      const action = notification.actions.find((other) => other.label === label || other.key === label);
      if (action === undefined) throw new Error(`no button «${label}» among ${JSON.stringify(notification.actions)}`);
      server.ActionInvoked(notification.id, action.key);
    },
    dismiss: (notification) => {
      server.markClosed(notification.id);
      server.NotificationClosed(notification.id, 2);
    },
    stop: async () => {
      bus.disconnect();
      const ended = once(daemon, "exit");
      daemon.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
