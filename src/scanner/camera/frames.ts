/** Frames of a running video, one after the other, never two at a time. Page only. @module */

/** Looks per second are bounded, so that a phone stays cool. */
const PAUSE_MS = 60;

/**
 * Calls `look` for a new frame as soon as the last call has ended.
 *
 * @returns Ends it.
 */
export function followFrames(
  video: HTMLVideoElement,
  look: (frame: ImageBitmap, turn: number) => Promise<void>,
): () => void {
  let ended = false;
  let turn = 0;
  const next = (): void => {
    if (ended) return;
    // The fallback also covers browsers that show no frames of a video they think is hidden.
    if ("requestVideoFrameCallback" in video) video.requestVideoFrameCallback(() => void take());
    else requestAnimationFrame(() => void take());
  };
  const take = async (): Promise<void> => {
    if (ended) return;
    try {
      if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0) {
        const frame = await createImageBitmap(video);
        if (ended) frame.close();
        else await look(frame, turn);
        turn += 1;
      }
    } catch {
      // A frame that cannot be had, such as during a turn of the screen: the next one comes.
    }
    setTimeout(next, PAUSE_MS);
  };
  next();
  return () => {
    ended = true;
  };
}
