import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {Entry, Fault} from '../core/entry-fault.ts';

/** One line that the visitor fills in. */
export interface TextField {
  /** One of its kind in the form. */
  readonly name: string;
  /** One of its kind in the room; the name where nothing else is said. */
  readonly id?: string;
  readonly label: string;
  readonly entry: Entry;
  /** What the browser may fill in by itself (WCAG 1.3.5). */
  readonly autocomplete:
    'email' | 'tel' | 'name' | 'address-line1' | 'postal-code' | 'address-level2' | 'off';
  /** Said before anything is wrong. */
  readonly hint?: string;
  /** What is wrong, in words; empty where nothing is. */
  readonly error: string;
}

const TYPES: Partial<Record<Entry, 'email' | 'tel'>> = {email: 'email', phone: 'tel'};

/** A labelled field with its error under it (R76). */
export function textField({
  name,
  id = name,
  label,
  entry,
  autocomplete,
  hint,
  error,
}: TextField): TemplateResult {
  return html`<div class="entry of-${name}">
    <label class="label" for=${id}>${label}</label>
    <input
      class="field"
      id=${id}
      name=${name}
      type=${TYPES[entry] ?? 'text'}
      autocomplete=${autocomplete}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${hint ? `${id}-hint ${id}-error` : `${id}-error`}
    />
    ${hint ? html`<p class="soft hint" id="${id}-hint">${hint}</p>` : nothing}
    <p class="error" id="${id}-error" role="alert">${error}</p>
  </div>`;
}

/** What is wrong with an entry, in words that say how to mend it; empty where nothing is. */
export function faultText(entry: Entry, fault: Fault | undefined): string {
  switch (fault) {
    case undefined:
      return '';
    case 'missing':
      return msg('Fyll i det här fältet.', {id: 'field-missing'});
    case 'personal-number':
      return msg('Det liknar ett personnummer. Det behövs inte, så vi tar inte emot det.', {
        id: 'personal-number',
      });
    case 'form':
      switch (entry) {
        case 'email':
          return msg('Skriv adressen i formen namn@exempel.se.', {id: 'email-error'});
        case 'phone':
          return msg('Skriv numret med siffror, t.ex. 070-123 45 67.', {id: 'phone-error'});
        case 'postcode':
          return msg('Skriv postnumret, t.ex. 123 45.', {id: 'postcode-error'});
        case 'words':
          return msg('Skriv kortare.', {id: 'too-long'});
      }
  }
}
