import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {Party} from '../../contract/about.ts';
import type {Recipient, StoredItem} from '../../contract/purpose.ts';
import type {AboutFacts} from '../../core/about-facts.ts';
import {isOutsideEea} from '../../core/is-outside-eea.ts';
import {OpenEvent} from '../events.ts';
import {PanelElement} from '../panel.ts';
import {purposeName} from '../purpose-name.ts';
import {timeSpan} from '../time-span.ts';
import {transferName} from '../transfer-name.ts';
import {styles} from './mobiplus-about.styles.ts';
import {siteWords} from './site-words.ts';

type Row = string | TemplateResult;

/**
 * What the notice leaves out and the law wants told (G1-G12): who decides, who receives, how long, which cookies, and the rights that the
 * notice does not name. Marked as no part of the policy (R49); says only what the configuration and the law say.
 *
 * @tag mobiplus-about
 * @fires {OpenEvent} mobiplus-open - The switches or the objection are wanted.
 * @csspart panel - The room.
 * @csspart heading - Its heading.
 * @since 0.2
 */
export class MobiplusAbout extends PanelElement {
  static override properties = {
    ...PanelElement.properties,
    facts: {attribute: false},
  };
  static override styles = [...PanelElement.styles, styles];

  /** What is known; without it only the law's own lines are shown. */
  declare facts: AboutFacts | undefined;

  constructor() {
    super();
    this.facts = undefined;
  }

  protected override heading(): string {
    return msg('Om dina val', {id: 'about-title'});
  }

  protected override body(): TemplateResult {
    return html`<p class="soft">
        ${msg('Detta är inte en del av policyn, utan vad lagen kräver utöver den.', {
          id: 'about-mark',
        })}
      </p>
      ${this.facts ? html`<dl>${this.#facts(this.facts)}</dl>` : nothing} ${this.#rights()}`;
  }

  #facts(facts: AboutFacts): TemplateResult {
    const {about} = facts;
    return html`
      ${this.#rows(msg('Personuppgiftsansvarig', {id: 'controller'}), this.#controllers(facts))}
      ${this.#rows(msg('Dataskyddsombud', {id: 'officer'}), this.#officer(facts))}
      ${this.#rows(
        msg('Dotterbolag', {id: 'subsidiaries'}),
        (about.subsidiaries ?? []).map(({name, orgNumber}) =>
          [name, orgNumber].filter(Boolean).join(', '),
        ),
      )}
      ${this.#rows(msg('Policyn gäller från', {id: 'notice-date'}), this.#date(facts))}
      ${this.#rows(msg('Kakor', {id: 'cookies'}), this.#cookies(facts))}
      ${this.#rows(msg('Lagringstid', {id: 'storage-time'}), this.#retention(facts))}
      ${this.#rows(msg('Mottagare', {id: 'recipients'}), this.#recipients(facts))}
      ${this.#rows(msg('Överföring utanför EES', {id: 'transfer'}), this.#transfers(facts))}
      ${this.#rows(msg('Automatiska beslut', {id: 'automated'}), this.#automated(facts))}
      ${this.#rows(
        msg('Berättigat intresse', {id: 'legitimate-interest'}),
        about.legitimateInterest ? [siteWords(about.legitimateInterest, this.language)] : [],
      )}
    `;
  }

  /** A term with all that is said of it; none where there is nothing to say. */
  #rows(term: string, rows: readonly Row[]): TemplateResult | typeof nothing {
    return rows.length
      ? html`<dt>${term}</dt>
          <dd>
            ${
              rows.length > 1
                ? html`<ul>
                    ${rows.map((row) => html`<li>${row}</li>`)}
                  </ul>`
                : rows
            }
          </dd>`
      : nothing;
  }

  /** Stands where the law wants an answer from everyone and the site's owner has given none. */
  #missing(): TemplateResult {
    return html`<span class="missing">${msg('Uppgiften saknas.', {id: 'missing'})}</span>`;
  }

  /** An e-mail or web address as a link, anything else as it stands. */
  #contact(contact: string): Row {
    const href = /^\S+@\S+$/.test(contact)
      ? `mailto:${contact}`
      : /^https?:\/\//.test(contact)
        ? contact
        : '';
    return href ? html`<a href=${href}>${contact}</a>` : contact;
  }

  #controllers({controllers}: AboutFacts): readonly Row[] {
    return controllers.map(({name, orgNumber, address, contact}) => {
      const lines: readonly Row[] = [
        [name, orgNumber].filter(Boolean).join(', '),
        ...(address ? [address] : []),
        contact ? this.#contact(contact) : this.#missingContact(),
      ];
      return html`${lines.map((line) => html`<div>${line}</div>`)}`;
    });
  }

  #missingContact(): TemplateResult {
    return html`${msg('Kontakt', {id: 'contact'})}: ${this.#missing()}`;
  }

  #officer({about: {officer}}: AboutFacts): readonly Row[] {
    return officer
      ? [html`${officer.name ? `${officer.name}, ` : ''}${this.#contact(officer.contact)}`]
      : [];
  }

  #date({about: {notice}}: AboutFacts): readonly Row[] {
    if (!notice) return [this.#missing()];
    const date = new Intl.DateTimeFormat(this.language, {dateStyle: 'long', timeZone: 'UTC'});
    return [
      [date.format(new Date(notice.date)), notice.version && `(${notice.version})`]
        .filter(Boolean)
        .join(' '),
    ];
  }

  #cookies({purposes, cookieName, askAgainAfterDays}: AboutFacts): readonly Row[] {
    const own = {name: cookieName, days: askAgainAfterDays};
    return [
      html`${msg('Nödvändigt', {id: 'necessary-name'})}: ${this.#cookie(own)}`,
      ...purposes
        .filter(({storage}) => storage?.length !== 0)
        .map((purpose) => {
          const items = purpose.storage?.map((one, i) => [i ? ', ' : '', this.#cookie(one)]);
          return html`${purposeName(purpose, this.language)}: ${items ?? this.#missing()}`;
        }),
    ];
  }

  #cookie({name, days}: StoredItem): TemplateResult {
    const until = days
      ? timeSpan(days, this.language)
      : msg('tills du stänger webbläsaren', {id: 'session'});
    return html`<bdi dir="ltr">${name}</bdi> (${until})`;
  }

  #retention({about: {retention = []}}: AboutFacts): readonly Row[] {
    return retention.length
      ? retention.map(
          ({category, period}) =>
            html`${siteWords(category, this.language)}: ${siteWords(period, this.language)}`,
        )
      : [this.#missing()];
  }

  #recipients(facts: AboutFacts): readonly Row[] {
    return this.#parties(facts).map((one) => {
      const {name, countries, role, task} = one as Partial<Party> & Recipient;
      const what = role === 'processor' ? msg('personuppgiftsbiträde', {id: 'processor'}) : '';
      const rest = [what, this.#countries(countries)].filter(Boolean).join(', ');
      return html`<bdi>${name}</bdi>${rest && `, ${rest}`}${
          task ? html`: ${siteWords(task, this.language)}` : nothing
        }`;
    });
  }

  #transfers(facts: AboutFacts): readonly Row[] {
    const copyUrl = facts.about.transferCopyUrl;
    const rows: readonly Row[] = this.#parties(facts)
      .filter(({countries}) => countries.some(isOutsideEea))
      .map(
        ({name, countries, transfer}) =>
          html`<bdi>${name}</bdi>, ${this.#countries(countries.filter(isOutsideEea))}:
            ${transfer ? transferName(transfer) : this.#missing()}`,
      );
    return rows.length && copyUrl
      ? [
          ...rows,
          html`<a class="tool" href=${copyUrl}
            >${msg('Så får du en kopia av skyddsåtgärderna', {id: 'transfer-copy'})}</a
          >`,
        ]
      : rows;
  }

  #automated({about: {automated}}: AboutFacts): readonly Row[] {
    if (automated === undefined) return [];
    return automated ? [siteWords(automated, this.language)] : [msg('Inga.', {id: 'none'})];
  }

  /** Each recipient once, of the purposes and of all else. */
  #parties({about, purposes}: AboutFacts): readonly Recipient[] {
    const all = [...(about.recipients ?? []), ...purposes.flatMap(({recipients}) => recipients)];
    return all.filter(({name}, i) => all.findIndex((other) => other.name === name) === i);
  }

  #countries(codes: readonly string[]): string {
    const names = new Intl.DisplayNames(this.language, {type: 'region'});
    return codes.map((code) => names.of(code) ?? code).join(', ');
  }

  /** What the law itself says, whoever the owner is (G4, G5, G9). */
  #rights(): TemplateResult {
    return html`<ul class="list">
      <li>
        <p>
          ${msg(
            'Du kan när som helst återkalla ett samtycke, lika lätt som du lämnade det. Det gör inte behandlingen dessförinnan olaglig.',
            {id: 'about-withdraw'},
          )}
        </p>
        <button class="quiet" type="button" name="preferences" @click=${this.#leaveFor}>
          ${msg('Dina val', {id: 'room-preferences'})}
        </button>
      </li>
      <li>
        <p>
          ${msg(
            'Du har rätt att när som helst invända mot direkt marknadsföring och mot profilering för den. Då ska dina uppgifter inte längre användas för det.',
            {id: 'about-object'},
          )}
        </p>
        <button class="quiet" type="button" name="objection" @click=${this.#leaveFor}>
          ${msg('Invänd mot direkt marknadsföring', {id: 'object'})}
        </button>
      </li>
      <li>
        <p>
          ${msg('Du har rätt att lämna klagomål till Integritetsskyddsmyndigheten (IMY).', {
            id: 'about-complaint',
          })}
        </p>
        <a class="tool" href="https://www.imy.se/">imy.se</a>
      </li>
    </ul>`;
  }

  #leaveFor({currentTarget}: Event) {
    this.dispatchEvent(
      new OpenEvent((currentTarget as HTMLButtonElement).name as 'preferences' | 'objection'),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-about': MobiplusAbout;
  }
}
