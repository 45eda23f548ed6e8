import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {aboutFacts} from '../src/core/about-facts.ts';
import {defaultConfiguration} from '../src/core/default-configuration.ts';
import '../src/entry/define.ts';
import {inside, shown} from './examples.ts';
import {english, swedish} from './language.ts';

interface Args {
  language: string;
  level: 1 | 2 | 3;
}

const facts = aboutFacts(defaultConfiguration);

const meta: Meta<Args> = {
  title: 'Notice',
  component: 'mobiplus-notice',
  args: {level: 1},
  render: ({language, level}) =>
    html`<main lang=${language}>
      <mobiplus-notice .language=${language} .level=${level} .facts=${facts}
        ><a href="/personuppgiftspolicy.txt">Personuppgiftspolicy</a></mobiplus-notice
      >
    </main>`,
};
export default meta;

type Story = StoryObj<Args>;

/** The link for pages without script gives way to the notice itself; the contents lead to its headings. */
export const Swedish: Story = {
  ...swedish,
  play: async ({canvasElement}) => {
    const notice = shown(canvasElement, 'mobiplus-notice');
    await notice.updateComplete;
    await expect(notice.querySelector('a')).toBeNull();
    await expect(notice.querySelector('h1')).toHaveTextContent('Personuppgiftspolicy');
    await expect(notice.shadowRoot?.querySelectorAll('nav a')).toHaveLength(13);
  },
};

/** The frame is English; the notice stays in Swedish, and says so. */
export const English: Story = {
  ...english,
  play: async ({canvasElement}) => {
    const notice = shown(canvasElement, 'mobiplus-notice');
    await notice.updateComplete;
    await expect(notice.querySelector('article')).toHaveAttribute('lang', 'sv');
  },
};

/** The translation stands in the frame, marked as a courtesy; the notice's own text is what it was. */
export const Translated: Story = {
  ...english,
  play: async ({canvasElement}) => {
    const notice = shown(canvasElement, 'mobiplus-notice');
    await notice.updateComplete;
    const before = notice.textContent;
    inside(notice, 'button[name=translation]').click();
    await waitFor(() => expect(inside(notice, '.translation')).toHaveTextContent('courtesy'));
    await expect(notice.textContent).toBe(before);
  },
};

/** With an earlier wording that the receiver keeps, to be read by its hash. */
export const EarlierVersions: Story = {
  ...swedish,
  play: async ({canvasElement}) => {
    const notice = shown(canvasElement, 'mobiplus-notice');
    notice.versions = [{sha256: 'ab'.repeat(32), from: '2024-05-25'}];
    await notice.updateComplete;
    await expect(inside(notice, '.versions a')).toHaveTextContent('25 maj 2024');
  },
};
