import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent} from 'storybook/test';
import '../src/entry/define.ts';
import {inside, shown} from './examples.ts';
import {english, framed, swedish} from './language.ts';

interface Args {
  language: string;
}

const meta: Meta<Args> = {
  title: 'Notice room',
  component: 'mobiplus-notice-room',
  parameters: framed,
  render: ({language}) => html`<mobiplus-notice-room .language=${language}></mobiplus-notice-room>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Swedish: Story = {...swedish};

export const English: Story = {...english};

/** Read, and closed again: the page is as it was. */
export const Closing: Story = {
  ...english,
  play: async ({canvasElement}) => {
    const room = shown(canvasElement, 'mobiplus-notice-room');
    const closed = new Promise((resolve) => {
      inside(room, 'dialog').addEventListener('close', resolve);
    });
    await userEvent.click(inside(room, 'header button'));
    await closed;
    await expect(room.isConnected).toBe(false);
  },
};
