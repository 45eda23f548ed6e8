import {html, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {Lookup} from '../../sync/read-request.ts';
import {dayOfText} from './day-of-text.ts';
import {rightName, statusName} from './right-text.ts';

/** How a request stands, or why nobody can say. */
export function foundRequest(found: Lookup | undefined, language: string): TemplateResult | string {
  switch (found?.kind) {
    case undefined:
      return '';
    case 'unknown':
      return msg('Numret finns inte.', {id: 'number-unknown'});
    case 'offline':
      return msg('Vår server svarar inte. Försök igen senare.', {id: 'offline'});
    case 'found': {
      const {right, status, receivedAt, dueBy} = found.state;
      return html`<dl>
        <dt>${msg('Rättighet', {id: 'right'})}</dt>
        <dd>${rightName(right)}</dd>
        <dt>${msg('Status', {id: 'status'})}</dt>
        <dd>${statusName(status)}</dd>
        <dt>${msg('Mottagen', {id: 'received'})}</dt>
        <dd>${dayOfText(receivedAt, language)}</dd>
        <dt>${msg('Svar senast', {id: 'due'})}</dt>
        <dd>${dayOfText(dueBy, language)}</dd>
      </dl>`;
    }
  }
}
