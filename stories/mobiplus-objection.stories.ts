import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, fn, userEvent} from 'storybook/test';
import '../src/entry/define.ts';
import type {Progress} from '../src/journey/progress.ts';
import {inside, shown} from './examples.ts';
import {english, framed, swedish} from './language.ts';

interface Args {
  language: string;
  progress: Progress | undefined;
  objected: (event: CustomEvent) => void;
}

const meta: Meta<Args> = {
  title: 'Objection',
  component: 'mobiplus-objection',
  parameters: framed,
  args: {progress: undefined, objected: fn()},
  render: ({language, progress, objected}) =>
    html`<mobiplus-objection
      .language=${language}
      .progress=${progress}
      .index=${41}
      @mobiplus-objection=${objected}
    ></mobiplus-objection>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Swedish: Story = {...swedish};

export const English: Story = {...english};

/** What is no address is not sent, and the field says what is missing. */
export const NoAddress: Story = {
  ...swedish,
  play: async ({canvasElement, args}) => {
    const room = shown(canvasElement, 'mobiplus-objection');
    await userEvent.type(inside(room, 'input'), 'anna');
    await userEvent.click(inside(room, 'form button'));
    await room.updateComplete;
    await expect(inside(room, 'input')).toHaveAttribute('aria-invalid', 'true');
    await expect(inside(room, '#error')).toHaveTextContent('namn@exempel.se');
    await expect(args.objected).not.toHaveBeenCalled();
  },
};

/** An address is all that it takes. */
export const Objecting: Story = {
  ...english,
  play: async ({canvasElement, args}) => {
    const room = shown(canvasElement, 'mobiplus-objection');
    await userEvent.type(inside(room, 'input'), 'anna@example.com');
    await userEvent.click(inside(room, 'form button'));
    await expect(args.objected).toHaveBeenCalledOnce();
    await expect(args.objected).toHaveBeenCalledWith(
      expect.objectContaining({detail: {channel: 'email', address: 'anna@example.com'}}),
    );
  },
};

/** Made, and saved with a receipt. */
export const Saved: Story = {...swedish, args: {...swedish.args, progress: 'saved'}};
