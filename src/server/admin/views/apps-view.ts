/** Apps that may ask for approvals: name, policy, key. Pure. @module */
import { chip, field } from "../../html/field.ts";
import { html, type Markup } from "../../html/markup.ts";
import { formTokenField } from "../../html/page.ts";
import { timeOf } from "../../html/time.ts";

export interface AppRow {
  readonly id: string;
  readonly name: string;
  readonly policy: "approve" | "uv";
  readonly addedAtMs: number;
}

export interface AppsFacts {
  readonly formToken: string;
  readonly apiUrl: string;
  readonly apps: readonly AppRow[];
  readonly added?: { readonly id: string; readonly name: string; readonly key: string } | undefined;
  readonly error?: string | undefined;
  readonly draft?: string | undefined;
}

const POLICIES = { approve: "Approve", uv: "Approve with Face ID, fingerprint or passcode" } as const;

export function appsView(facts: AppsFacts): Markup {
  return html`<header>
      <h1>Apps</h1>
      <p class="lead">Programs that may ask a person to approve something, with a key of their own.</p>
    </header>
    ${facts.added !== undefined && keyCard(facts.added, facts.apiUrl)}
    <section class="card" aria-labelledby="add">
      <h2 id="add">Add an app</h2>
      <form method="post" action="/apps/add">
        ${formTokenField(facts.formToken)}
        ${field({
          name: "name",
          label: "App name",
          autocomplete: "off",
          hint: "People see it on their phone, so choose a name that they know.",
          value: facts.draft ?? "",
          error: facts.error,
          maxLength: 64,
        })}
        <div class="field">
          <label for="field-policy">Policy</label>
          <select id="field-policy" name="policy">
            <option value="approve">${POLICIES.approve}</option>
            <option value="uv">${POLICIES.uv}</option>
          </select>
        </div>
        <button>Add app</button>
      </form>
    </section>
    <section class="card" aria-labelledby="all">
      <h2 id="all">${facts.apps.length === 1 ? "1 app" : `${String(facts.apps.length)} apps`}</h2>
      ${facts.apps.length === 0 ? html`<p class="muted">None yet. The portal itself needs no entry here.</p>` : appTable(facts.apps)}
    </section>`;
}

function keyCard(added: { readonly id: string; readonly name: string; readonly key: string }, apiUrl: string): Markup {
  return html`<section class="card" aria-labelledby="key">
    <h2 id="key">Key of ${added.name}</h2>
    <p>Copy it now: it is shown only once. Keep it where the app keeps its secrets.</p>
    <code class="mono" data-key>${added.key}</code>
    <p class="muted small">Id of the app, which signed results name as <code>aud</code>: <code>${added.id}</code></p>
    <details>
      <summary>Try it</summary>
      <div class="inside">
        <code class="mono">curl -X POST ${apiUrl}/v1/requests -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" -d '{"user":"NAME"}'</code>
        <p class="muted small">The whole description: <a href="${apiUrl}/v1/openapi.json">${apiUrl}/v1/openapi.json</a></p>
      </div>
    </details>
  </section>`;
}

function appTable(apps: readonly AppRow[]): Markup {
  return html`<table role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">Name</th>
        <th role="columnheader" scope="col">Policy</th>
        <th role="columnheader" scope="col">Added</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${apps.map(
        (app) => html`<tr role="row">
          <td role="cell"><strong>${app.name}</strong></td>
          <td role="cell" data-label="Policy">${chip("plain", app.policy === "uv" ? "With Face ID, fingerprint or passcode" : "Approve")}</td>
          <td role="cell" data-label="Added">${timeOf(app.addedAtMs)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
