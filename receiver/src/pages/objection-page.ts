import {html, type Markup} from './html.ts';
import type {PlainPage} from './layout.ts';
import {CHANNELS, type FormErrors, type ObjectionForm, type TextField} from './objection-form.ts';
import {words} from './objection-words.ts';
import type {PageLanguage} from './page-language.ts';

/** By field: type, and what a browser may fill in by itself (WCAG 1.3.5). */
const INPUTS: Readonly<Record<TextField, readonly [type: string, autocomplete: string]>> = {
  email: ['email', 'email'],
  phone: ['tel', 'tel'],
  name: ['text', 'name'],
  street: ['text', 'street-address'],
  postcode: ['text', 'postal-code'],
  city: ['text', 'address-level2'],
};

/**
 * The form: what is to stop, and where it reaches (R36, R37). What was wrong stands beside its field, with what was typed kept.
 *
 * @param shownAt UTC; when it is shown.
 */
export function objectionPage(
  lang: PageLanguage,
  {all, channels, texts}: ObjectionForm,
  errors: FormErrors,
  shownAt: string,
): PlainPage {
  const say = words[lang];
  const [first] = Object.keys(errors);

  const choice = (value: string, label: string, isChosen: boolean): Markup =>
    html`<label class="choice">
      <input
        type="checkbox"
        name="channel"
        value="${value}"
        ${isChosen && html` checked`}
        ${errors.channels && html` aria-describedby="channels-error"`}
        ${errors.channels && value === 'all' && html` autofocus`}
      />
      ${label}
    </label>`;

  function field(name: TextField): Markup {
    const [type, autocomplete] = INPUTS[name];
    const error = errors[name];
    const hint = say.hints[name];
    const told = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
    return html`<div class="field">
      <label for="${name}">${say.fields[name]}</label>
      ${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
      ${
        error &&
        html`<p class="error" id="${name}-error">${say.mistakes[error] ?? say.remedies[name]}</p>`
      }
      <input
        id="${name}"
        name="${name}"
        type="${type}"
        autocomplete="${autocomplete}"
        maxlength="254"
        value="${texts[name]}"
        ${told !== '' && html` aria-describedby="${told}"`}
        ${error && html` aria-invalid="true"`}
        ${first === name && html` autofocus`}
      />
    </div>`;
  }

  return {
    lang,
    title: `${first === undefined ? '' : say.wrongTitle}${say.title}`,
    root: '',
    other: `objection?lang=${lang === 'sv' ? 'en' : 'sv'}`,
    main: html`<h1>${say.title}</h1>
      <p>${say.what}</p>
      <p class="soft">${say.service}</p>
      <form method="post" action="objection?lang=${lang}" novalidate>
        <input type="hidden" name="shown" value="${shownAt}" />
        <fieldset>
          <legend>${say.ways}</legend>
          <p class="hint">${say.allHint}</p>
          ${errors.channels && html`<p class="error" id="channels-error">${say.noWay}</p>`}
          ${choice('all', say.all, all)}
          ${CHANNELS.map((channel) => choice(channel, say.channels[channel], channels.has(channel)))}
        </fieldset>
        <fieldset>
          <legend>${say.where}</legend>
          <p class="hint">${say.whereHint}</p>
          ${field('email')} ${field('phone')}
        </fieldset>
        <fieldset aria-describedby="postal-hint">
          <legend>${say.postal}</legend>
          <p class="hint" id="postal-hint">${say.hints.postal}</p>
          ${field('name')} ${field('street')} ${field('postcode')} ${field('city')}
        </fieldset>
        <button type="submit">${say.send}</button>
      </form>`,
  };
}
