/** A finger that rests on something, or the other button of a mouse: asks for the menu of what lies there. The page only. @module */

export interface LongPressDeps {
  /** Ends the watching. */
  readonly signal: AbortSignal;
  /** Asked when the finger comes down. */
  readonly mayPress: () => boolean;
  /** @param isTouch The finger is still down: the tap that it may end in is not meant. */
  readonly onPress: (isTouch: boolean) => void;
}

/** As long as the systems of phones wait. */
const RESTS_MS = 500;
/** A finger that moves more is on its way. */
const SLOP_PX = 10;

type Point = Pick<PointerEvent, "clientX" | "clientY" | "isPrimary" | "pointerType">;

export function watchLongPress(surface: EventTarget, { signal, mayPress, onPress }: LongPressDeps): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the finger came down; gone once it is lifted. */
  let start: Point | undefined;
  let isTold = false;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const tell = (isTouch: boolean): void => {
    stop();
    isTold = isTouch;
    onPress(isTouch);
  };
  const listen = (name: string, run: (event: Event & Point) => void): void =>
    surface.addEventListener(name, run as EventListener, { signal });

  listen("pointerdown", (event) => {
    stop();
    start = undefined;
    isTold = false;
    if (!event.isPrimary || event.pointerType === "mouse" || !mayPress()) return;
    start = event;
    timer = setTimeout(() => {
      tell(true);
    }, RESTS_MS);
  });
  listen("pointermove", ({ clientX, clientY }) => {
    if (start !== undefined && Math.hypot(clientX - start.clientX, clientY - start.clientY) > SLOP_PX) stop();
  });
  for (const name of ["pointerup", "pointercancel"])
    listen(name, () => {
      stop();
      start = undefined;
    });
  // No tap follows, and the focus stays where the menu has put it.
  listen("touchend", (event) => {
    if (isTold) event.preventDefault();
    isTold = false;
  });
  // A mouse, a keyboard with a key for it, and systems that tell of a long press by themselves, perhaps behind the timer.
  listen("contextmenu", (event) => {
    if (isTold || mayPress()) event.preventDefault();
    if (!isTold && mayPress()) tell(start !== undefined);
  });
  signal.addEventListener("abort", stop);
}
