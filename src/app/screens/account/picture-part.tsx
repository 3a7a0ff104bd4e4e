/** How an account is shown in the list, and a picture of the person's own for it. The page only. @module */
import type { ComponentType, JSX } from "preact";
import { useRef } from "preact/hooks";
import { accountText } from "../../text/en/account.ts";
import { Button } from "../../ui/button.tsx";

export interface PicturePartProps {
  readonly name: string;
  /** Empty for none. */
  readonly picture: string;
  readonly Icon: ComponentType<{ readonly name: string; readonly picture: string }>;
  readonly onPick: (input: HTMLInputElement) => void;
  readonly onRemove: () => void;
}

export function PicturePart({ name, picture, Icon, onPick, onRemove }: PicturePartProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <fieldset class="picture-part">
      <legend>{accountText.picture}</legend>
      <Icon name={name} picture={picture} />
      <div class="button-row">
        <Button
          onClick={() => {
            if (input.current !== null) onPick(input.current);
          }}
        >
          {accountText.choosePicture}
        </Button>
        {picture !== "" && (
          <Button kind="quiet" onClick={onRemove}>
            {accountText.removePicture}
          </Button>
        )}
      </div>
      <input ref={input} type="file" accept="image/png,image/jpeg,image/webp,image/gif" hidden />
      <p class="small-text quiet-text">{accountText.pictureHint}</p>
    </fieldset>
  );
}
