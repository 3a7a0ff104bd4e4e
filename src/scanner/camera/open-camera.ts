/** The camera: permission, stream, torch. What goes wrong is a value. Page only. @module */

export type CameraProblem =
  /** The person or a policy said no. */
  | "denied"
  | "missing"
  /** Another program holds it. */
  | "in-use"
  /** This browser or an insecure address gives no camera. */
  | "unsupported"
  /** It stopped while it ran. */
  | "interrupted"
  | "failed";

export interface OpenCamera {
  readonly hasTorch: boolean;
  /** @returns Whether the torch is as asked. */
  readonly setTorch: (on: boolean) => Promise<boolean>;
  readonly onEnded: (listener: () => void) => void;
  readonly close: () => void;
}

export type CameraOutcome =
  | { readonly kind: "open"; readonly camera: OpenCamera }
  | { readonly kind: "problem"; readonly problem: CameraProblem };

/** A code with many accounts has over 100 modules: it needs the pixels. */
const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: "environment" }, width: { ideal: 1920 }, height: { ideal: 1080 } },
};

/** Torch and its constraint are in no DOM typings. */
type TorchCapabilities = MediaTrackCapabilities & { readonly torch?: boolean };
type TorchConstraints = MediaTrackConstraintSet & { readonly torch?: boolean };

/** Opens the camera on the back of the device, or the one there is, and shows it in `video`. */
export async function openCamera(video: HTMLVideoElement): Promise<CameraOutcome> {
  const devices = (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices;
  if (devices === undefined) return problem("unsupported");
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia(WANTED);
  } catch (error) {
    return problem(cameraProblemOf(error));
  }
  const track = stream.getVideoTracks()[0];
  if (track === undefined) return problem("missing");
  video.srcObject = stream;
  video.muted = true;
  video.playsInline = true;
  const close = (): void => {
    for (const each of stream.getTracks()) each.stop();
    if (video.srcObject === stream) video.srcObject = null;
  };
  try {
    await video.play();
  } catch (error) {
    close();
    // The element left the page while the camera started.
    return problem(error instanceof DOMException && error.name === "AbortError" ? "interrupted" : "failed");
  }
  const hasTorch = "getCapabilities" in track && (track.getCapabilities() as TorchCapabilities).torch === true;
  return {
    kind: "open",
    camera: {
      hasTorch,
      setTorch: async (on) => {
        try {
          const wanted: TorchConstraints = { torch: on };
          await track.applyConstraints({ advanced: [wanted] });
          return true;
        } catch {
          return false;
        }
      },
      onEnded: (listener) => track.addEventListener("ended", listener, { once: true }),
      close,
    },
  };
}

/** Names of `getUserMedia`'s errors (Media Capture and Streams §10.2), old names included. */
export function cameraProblemOf(error: unknown): CameraProblem {
  switch (error instanceof Error ? error.name : "") {
    case "NotAllowedError":
    case "SecurityError":
    case "PermissionDeniedError":
      return "denied";
    case "NotFoundError":
    case "OverconstrainedError":
    case "DevicesNotFoundError":
      return "missing";
    case "NotReadableError":
    case "AbortError":
    case "TrackStartError":
      return "in-use";
    case "TypeError":
    case "NotSupportedError":
      return "unsupported";
    default:
      return "failed";
  }
}

function problem(what: CameraProblem): CameraOutcome {
  return { kind: "problem", problem: what };
}
