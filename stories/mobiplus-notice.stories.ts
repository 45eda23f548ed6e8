import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/entry/define.ts';
import {shown} from './examples.ts';
import {english, swedish} from './language.ts';

interface Args {
  language: string;
  level: 1 | 2;
}

const meta: Meta<Args> = {
  title: 'Notice',
  component: 'mobiplus-notice',
  args: {level: 1},
  render: ({language, level}) =>
    html`<main lang=${language}>
      <mobiplus-notice level=${level}
        ><a href="/personuppgiftspolicy.txt">Personuppgiftspolicy</a></mobiplus-notice
      >
    </main>`,
};
export default meta;

type Story = StoryObj<Args>;

/** The link for pages without script gives way to the notice itself. */
export const Swedish: Story = {
  ...swedish,
  play: async ({canvasElement}) => {
    const notice = shown(canvasElement, 'mobiplus-notice');
    await notice.updateComplete;
    await expect(notice.querySelector('a')).toBeNull();
    await expect(notice.querySelector('h1')).toHaveTextContent('Personuppgiftspolicy');
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
