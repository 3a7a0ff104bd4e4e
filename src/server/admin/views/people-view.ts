/** People: who has which second step, who must have one, invitations, resets. Pure. @module */
import { chip, field, notice } from "../../html/field.ts";
import { html, type Markup } from "../../html/markup.ts";
import { formTokenField } from "../../html/page.ts";

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly hasPassword: boolean;
  readonly mfaRequired: boolean;
  readonly devices: number;
  readonly hasCodes: boolean;
}

/** A link that is shown on this page only and never again. */
export interface NewInvitation {
  readonly name: string;
  readonly link: string;
}

export interface PeopleFacts {
  readonly formToken: string;
  readonly people: readonly PersonRow[];
  readonly portalUrl: string;
  /** The administrator who looks has no second step. */
  readonly isKeeperBare: boolean;
  readonly invitation?: NewInvitation | undefined;
  readonly done?: string | undefined;
  readonly error?: string | undefined;
  readonly draft?: string | undefined;
}

export function peopleView(facts: PeopleFacts): Markup {
  return html`<header>
      <h1>People</h1>
      <p class="lead">Who may sign in, and with which second step.</p>
    </header>
    ${facts.done !== undefined && notice("good", facts.done)}
    ${
      facts.isKeeperBare &&
      notice(
        "warn",
        html`Your own account has a password only. <a href="${facts.portalUrl}/security/push">Set up your phone</a> or
          <a href="${facts.portalUrl}/security">codes</a> at the portal: sign in there with the same name and password.`,
      )
    }
    ${facts.invitation !== undefined && invitationCard(facts.invitation)}
    <section class="card" aria-labelledby="add">
      <h2 id="add">Add a person</h2>
      <form class="inline" method="post" action="/people/add">
        ${formTokenField(facts.formToken)}
        ${field({ name: "name", label: "Name", autocomplete: "off", value: facts.draft ?? "", error: facts.error, maxLength: 64 })}
        <button>Add person</button>
      </form>
    </section>
    <section class="card" aria-labelledby="all">
      <h2 id="all">${facts.people.length === 1 ? "1 person" : `${String(facts.people.length)} people`}</h2>
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">Name</th>
            <th role="columnheader" scope="col">Second step</th>
            <th role="columnheader" scope="col">Rule</th>
            <th role="columnheader" scope="col"><span class="muted">Actions</span></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${facts.people.map((person) => personRow(person, facts.formToken))}
        </tbody>
      </table>
    </section>`;
}

function invitationCard(invitation: NewInvitation): Markup {
  return html`<section class="card" aria-labelledby="link">
    <h2 id="link">Invitation for ${invitation.name}</h2>
    <p>Give this link to ${invitation.name}, and to nobody else. It works once, for 72 hours, and is shown only now.</p>
    <code class="mono" data-link>${invitation.link}</code>
  </section>`;
}

function personRow(person: PersonRow, formToken: string): Markup {
  return html`<tr role="row" data-person="${person.name}">
    <td role="cell"><strong>${person.name}</strong> ${person.isAdmin && chip("plain", "Administrator")}</td>
    <td role="cell" data-label="Second step">${factors(person)}</td>
    <td role="cell" data-label="Rule">
      <form class="plain" method="post" action="/people/require-mfa">
        ${formTokenField(formToken)}<input type="hidden" name="person" value="${person.id}" />
        <input type="hidden" name="required" value="${person.mfaRequired ? "no" : "yes"}" />
        <button class="quiet" aria-pressed="${person.mfaRequired ? "true" : "false"}" title="Require MFA of ${person.name}">${
          person.mfaRequired ? html`<span aria-hidden="true">✓&nbsp;</span>Require MFA` : "Require MFA"
        }</button>
      </form>
    </td>
    <td role="cell">
      <div class="row">
        <form class="plain" method="post" action="/people/invite">
          ${formTokenField(formToken)}<input type="hidden" name="person" value="${person.id}" />
          <button class="quiet" aria-label="${linkText(person)} for ${person.name}">${linkText(person)}</button>
        </form>
        <form class="plain" method="post" action="/people/reset">
          ${formTokenField(formToken)}<input type="hidden" name="person" value="${person.id}" />
          <button class="quiet danger" aria-label="Reset factors of ${person.name}">Reset factors</button>
        </form>
      </div>
    </td>
  </tr>`;
}

/** Both are the same link: with it, a password is chosen. */
function linkText(person: PersonRow): string {
  return person.hasPassword ? "New password link" : "New invitation";
}

function factors(person: PersonRow): Markup {
  if (!person.hasPassword) return chip("warn", "Invited");
  if (person.devices === 0 && !person.hasCodes) return chip(person.mfaRequired ? "warn" : "plain", "None yet");
  return html`<span class="row">
    ${person.devices > 0 && chip("good", person.devices === 1 ? "Push" : `Push, ${String(person.devices)} devices`)}
    ${person.hasCodes && chip("good", "Codes")}
  </span>`;
}
