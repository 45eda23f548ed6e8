import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, fn, userEvent} from 'storybook/test';
import '../src/entry/define.ts';
import {inside, purposes, shown} from './examples.ts';
import {english, swedish} from './language.ts';

interface Args {
  language: string;
  open: boolean;
  width: number;
  height: number;
  said: (event: CustomEvent) => void;
}

const meta: Meta<Args> = {
  title: 'Gate',
  component: 'mobiplus-gate',
  args: {open: false, width: 560, height: 315, said: fn()},
  render: ({language, open, width, height, said}) =>
    html`<main lang=${language}>
      <mobiplus-gate
        purpose="ads-personalisation"
        .language=${language}
        .details=${purposes.find(({id}) => id === 'ads-personalisation')}
        ?open=${open}
        @mobiplus-gate=${said}
      >
        <iframe
          title="Film"
          data-category="ads-personalisation"
          data-src="https://video.example/embed/1"
          src="about:blank"
          width=${width}
          height=${height}
        ></iframe>
      </mobiplus-gate>
    </main>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Swedish: Story = {...swedish};

export const English: Story = {...english};

/** An embed that is too small for the words keeps its size; they can be scrolled to. */
export const Small: Story = {...swedish, args: {...swedish.args, width: 300, height: 160}};

/** By consent, or for this once: the embed and nothing else. */
export const Open: Story = {...swedish, args: {...swedish.args, open: true}};

/** Both ways weigh the same; the element decides nothing. */
export const Saying: Story = {
  ...english,
  play: async ({canvasElement, args}) => {
    const gate = shown(canvasElement, 'mobiplus-gate');
    await gate.updateComplete;
    await userEvent.click(inside(gate, '[name=once]'));
    await userEvent.click(inside(gate, '[name=always]'));
    await expect(args.said).toHaveBeenCalledTimes(2);
    await expect(args.said).toHaveBeenLastCalledWith(
      expect.objectContaining({detail: {how: 'always'}}),
    );
  },
};
