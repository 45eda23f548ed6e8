import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, fn, userEvent} from 'storybook/test';
import '../src/entry/define.ts';
import {inside, shown} from './examples.ts';
import {english, framed, swedish} from './language.ts';

interface Args {
  language: string;
  opened: (event: CustomEvent) => void;
}

const meta: Meta<Args> = {
  title: 'Launcher',
  component: 'mobiplus-launcher',
  parameters: framed,
  args: {opened: fn()},
  render: ({language, opened}) =>
    html`<mobiplus-launcher .language=${language} @mobiplus-open=${opened}></mobiplus-launcher>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Swedish: Story = {...swedish};

/** One press leads to the switches. */
export const Pressed: Story = {
  ...english,
  play: async ({canvasElement, args}) => {
    await userEvent.click(inside(shown(canvasElement, 'mobiplus-launcher'), 'button'));
    await expect(args.opened).toHaveBeenCalledWith(
      expect.objectContaining({detail: {room: 'preferences'}}),
    );
  },
};
