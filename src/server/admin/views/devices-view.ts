/** Devices of all people, and the last requests. Pure. @module */
import { chip, notice, type Tone } from "../../html/field.ts";
import { html, type Markup } from "../../html/markup.ts";
import { formTokenField } from "../../html/page.ts";
import { timeOf } from "../../html/time.ts";

export interface AdminDeviceRow {
  readonly id: string;
  readonly user: string;
  readonly label: string;
  readonly addedAtMs: number;
  readonly hasPush: boolean;
}

export function devicesView(facts: {
  readonly formToken: string;
  readonly devices: readonly AdminDeviceRow[];
  readonly done?: string | undefined;
}): Markup {
  return html`<header>
      <h1>Devices</h1>
      <p class="lead">Phones and browsers that can approve. Revoke one that is lost.</p>
    </header>
    ${facts.done !== undefined && notice("good", facts.done)}
    <section class="card">
      ${facts.devices.length === 0 ? html`<p class="muted">No device has been set up yet.</p>` : deviceTable(facts.devices, facts.formToken)}
    </section>`;
}

function deviceTable(devices: readonly AdminDeviceRow[], formToken: string): Markup {
  return html`<table role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">Device</th>
        <th role="columnheader" scope="col">Person</th>
        <th role="columnheader" scope="col">Push</th>
        <th role="columnheader" scope="col">Added</th>
        <th role="columnheader" scope="col"><span class="muted">Actions</span></th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${devices.map(
        (device) => html`<tr role="row" data-device="${device.id}">
          <td role="cell"><strong>${device.label}</strong></td>
          <td role="cell" data-label="Person">${device.user}</td>
          <td role="cell" data-label="Push">${device.hasPush ? chip("good", "Works") : chip("warn", "None")}</td>
          <td role="cell" data-label="Added">${timeOf(device.addedAtMs)}</td>
          <td role="cell">
            <form class="plain" method="post" action="/devices/revoke">
              ${formTokenField(formToken)}<input type="hidden" name="device" value="${device.id}" />
              <button class="quiet danger" aria-label="Revoke ${device.label} of ${device.user}">Revoke</button>
            </form>
          </td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

export interface RequestRow {
  readonly id: string;
  readonly user: string;
  readonly resource: string;
  readonly location: string;
  readonly client: string;
  readonly createdAtMs: number;
  readonly state: string;
}

const TONES: Readonly<Partial<Record<string, Tone>>> = {
  approved: "good",
  redeemed: "good",
  denied: "bad",
  failed: "bad",
  expired: "warn",
};

export function requestsView(rows: readonly RequestRow[]): Markup {
  return html`<header>
      <h1>Requests</h1>
      <p class="lead">The last approvals that were asked for.</p>
    </header>
    <section class="card">
      ${
        rows.length === 0
          ? html`<p class="muted">Nobody was asked yet.</p>`
          : html`<table role="table">
              <thead role="rowgroup">
                <tr role="row">
                  <th role="columnheader" scope="col">Time</th>
                  <th role="columnheader" scope="col">Person</th>
                  <th role="columnheader" scope="col">For</th>
                  <th role="columnheader" scope="col">Place</th>
                  <th role="columnheader" scope="col">Device</th>
                  <th role="columnheader" scope="col">Result</th>
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${rows.map(requestRow)}
              </tbody>
            </table>`
      }
    </section>`;
}

function requestRow(row: RequestRow): Markup {
  // Redeemed is approved and used, which only the asking app needs to tell apart.
  const state = row.state === "redeemed" ? "approved" : row.state;
  const word = state.slice(0, 1).toUpperCase() + state.slice(1);
  return html`<tr role="row" data-request="${row.id}">
    <td role="cell" data-label="Time">${timeOf(row.createdAtMs)}</td>
    <td role="cell" data-label="Person"><strong>${row.user}</strong></td>
    <td role="cell" data-label="For">${row.resource}</td>
    <td role="cell" data-label="Place">${row.location}</td>
    <td role="cell" data-label="Device">${row.client}</td>
    <td role="cell" data-label="Result">${chip(TONES[row.state] ?? "plain", word)}</td>
  </tr>`;
}
