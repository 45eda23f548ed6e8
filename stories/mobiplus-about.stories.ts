import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import type {About} from '../src/contract/about.ts';
import {aboutFacts, type AboutFacts} from '../src/core/about-facts.ts';
import {defaultConfiguration} from '../src/core/default-configuration.ts';
import '../src/entry/define.ts';
import {inside, shown} from './examples.ts';
import {english, swedish} from './language.ts';

interface Args {
  language: string;
  facts: AboutFacts;
}

/** What a site's owner may say. All of it is made up. */
const about: About = {
  officer: {name: 'Dataskyddsombudet', contact: 'dataskydd@exempel.se'},
  subsidiaries: [{name: 'Exempeldottern AB', orgNumber: '000000-0000'}],
  retention: [
    {category: {sv: 'Fakturor', en: 'Invoices'}, period: {sv: '7 år', en: '7 years'}},
    {category: {sv: 'Inloggningar', en: 'Logins'}, period: {sv: '90 dagar', en: '90 days'}},
  ],
  recipients: [
    {
      name: 'Exempeldrift AS',
      role: 'processor',
      countries: ['NO'],
      task: {sv: 'drift av servrar', en: 'operation of servers'},
    },
  ],
  automated: false,
  notice: {date: '2025-03-01'},
  legitimateInterest: {
    sv: 'Att berätta för kunder om nya tjänster per telefon och brev.',
    en: 'Telling customers about new services by phone and letter.',
  },
};

const meta: Meta<Args> = {
  title: 'About your choices',
  component: 'mobiplus-about',
  args: {
    facts: {
      ...aboutFacts(defaultConfiguration),
      controllers: [
        {name: 'Exempelbolaget AB', orgNumber: '000000-0000', contact: 'integritet@exempel.se'},
      ],
      about,
    },
  },
  render: ({language, facts}) =>
    html`<main lang=${language}>
      <mobiplus-about .language=${language} .facts=${facts}></mobiplus-about>
    </main>`,
};
export default meta;

type Story = StoryObj<Args>;

/** All that the owner has said. */
export const Swedish: Story = {
  ...swedish,
  play: async ({canvasElement}) => {
    const room = shown(canvasElement, 'mobiplus-about');
    await room.updateComplete;
    await expect(inside(room, 'dl')).toHaveTextContent('Exempeldrift AS');
    await expect(room.shadowRoot?.querySelector('.missing')).toBeNull();
  },
};

export const English: Story = {
  ...english,
  play: async ({canvasElement}) => {
    const room = shown(canvasElement, 'mobiplus-about');
    await room.updateComplete;
    await expect(inside(room, 'dl')).toHaveTextContent('operation of servers');
  },
};

/** MobiPlus's own configuration: what nobody has said is not made up. */
export const Gaps: Story = {
  ...swedish,
  args: {...swedish.args, facts: aboutFacts(defaultConfiguration)},
  play: async ({canvasElement}) => {
    const room = shown(canvasElement, 'mobiplus-about');
    await room.updateComplete;
    await expect(room.shadowRoot?.querySelectorAll('.missing')).toHaveLength(3);
  },
};
