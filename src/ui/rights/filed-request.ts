import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {LedgerRightsRequest} from '../../contract/rights.ts';
import {dayOfText} from './day-of-text.ts';

/** What the receiver made of a request: its number and due date (R53), and what is left for the visitor to do. */
export const filedRequest = (
  {request, dueBy, status}: LedgerRightsRequest,
  language: string,
): TemplateResult =>
  html`<dl>
      <dt>${msg('Begärans nummer', {id: 'request-number'})}</dt>
      <dd class="number" dir="ltr">${request}</dd>
      <dt>${msg('Svar senast', {id: 'due'})}</dt>
      <dd>${dayOfText(dueBy, language)}</dd>
    </dl>
    ${
      status === 'needs-verification'
        ? html`<p class="verify">
            ${msg('Vi mejlar dig en länk: öppna den för att bekräfta. Tiden räknas från i dag.', {
              id: 'verify-mail',
            })}
          </p>`
        : nothing
    }
    <p>
      ${msg('Spara numren. Med begärans nummer ser du här hur det går.', {id: 'keep-numbers'})}
    </p>`;
