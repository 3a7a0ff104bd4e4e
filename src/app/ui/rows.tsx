/** Grouped rows, as settings have them: links, actions, switches, choices. The page only. @module */
import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { ChevronRight, ExternalLink } from "./icons.ts";
import "./rows.css";

export interface GroupProps {
  readonly title?: string | undefined;
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Group({ title, note, children }: GroupProps): JSX.Element {
  return (
    <section class="group">
      {title !== undefined && <h2>{title}</h2>}
      <div class="group-rows">{children}</div>
      {note && <p class="group-note">{note}</p>}
    </section>
  );
}

export interface LinkLineProps {
  /** One with a scheme leads out of the app and opens in a window of its own. */
  readonly href: string;
  readonly icon?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function LinkLine({ href, icon, children }: LinkLineProps): JSX.Element {
  const isOutside = href.startsWith("https:");
  const End = isOutside ? ExternalLink : ChevronRight;
  return (
    <a class="line" href={href} {...(isOutside && { target: "_blank", rel: "noopener noreferrer" })}>
      {icon}
      <span class="line-body">{children}</span>
      <End class="line-end mirrors" size={20} aria-hidden="true" />
    </a>
  );
}

export interface FactLineProps {
  readonly icon?: ComponentChildren;
  readonly detail?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Says something and does nothing. */
export function FactLine({ icon, detail, children }: FactLineProps): JSX.Element {
  return (
    <div class="line line-fact">
      {icon}
      <span class="line-body">
        {children} {detail !== undefined && <span class="line-detail">{detail}</span>}
      </span>
    </div>
  );
}

export interface ActionLineProps {
  readonly icon?: ComponentChildren;
  readonly detail?: ComponentChildren;
  readonly end?: ComponentChildren;
  readonly danger?: boolean | undefined;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

export function ActionLine({ icon, detail, end, danger, onClick, children }: ActionLineProps): JSX.Element {
  return (
    <button type="button" class={danger ? "line line-danger" : "line"} onClick={onClick}>
      {icon}
      <span class="line-body">
        {children} {detail !== undefined && <span class="line-detail">{detail}</span>}
      </span>
      {end}
    </button>
  );
}

export interface SwitchLineProps {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly checked: boolean;
  readonly disabled?: boolean | undefined;
  readonly onChange: (checked: boolean) => void;
}

export function SwitchLine({ label, detail, checked, disabled, onChange }: SwitchLineProps): JSX.Element {
  const id = useId();
  return (
    <label class="line" for={id}>
      <span class="line-body">
        <span id={`${id}-label`}>{label}</span>
        {detail !== undefined && (
          <span id={`${id}-detail`} class="line-detail">
            {detail}
          </span>
        )}
      </span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        class="switch"
        aria-checked={checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={detail === undefined ? undefined : `${id}-detail`}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

export interface ChoiceGroupProps<Value extends string> {
  readonly title: string;
  readonly note?: ComponentChildren;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly detail?: string | undefined }[];
  readonly disabled?: boolean | undefined;
  readonly onChange: (value: Value) => void;
}

export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>): JSX.Element {
  const { title, note, value, choices, disabled, onChange } = props;
  const id = useId();
  return (
    <div class="group" role="radiogroup" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="group-rows">
        {choices.map((choice) => (
          <label class="line" key={choice.value}>
            <span class="line-body">
              {choice.label}
              {choice.detail !== undefined && <span class="line-detail">{choice.detail}</span>}
            </span>
            <input
              type="radio"
              class="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              disabled={disabled}
              onChange={() => onChange(choice.value)}
            />
          </label>
        ))}
      </div>
      {note && <p class="group-note">{note}</p>}
    </div>
  );
}
