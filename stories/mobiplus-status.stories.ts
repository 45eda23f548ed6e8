import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/entry/define.ts';
import type {MobiplusStatus} from '../src/ui/status/mobiplus-status.ts';
import type {Progress} from '../src/journey/progress.ts';
import type {Receipt} from '../src/contract/receipt.ts';
import {genuine} from '../test/browser/support/genuine-receipt.ts';
import {inside, shown} from './examples.ts';
import {english, swedish} from './language.ts';

interface Args {
  language: string;
  progress: Progress;
  index: number;
  subject: MobiplusStatus['subject'];
  inline: boolean;
  receipt: Receipt | undefined;
  closable: boolean;
}

const meta: Meta<Args> = {
  title: 'Status',
  component: 'mobiplus-status',
  args: {
    progress: 'saving',
    index: 41,
    subject: 'choice',
    inline: true,
    receipt: undefined,
    closable: false,
  },
  render: ({language, progress, index, subject, inline, receipt, closable}) =>
    html`<main lang=${language}>
      <mobiplus-status
        progress=${progress}
        index=${index}
        subject=${subject}
        .receipt=${receipt}
        ?closable=${closable}
        ?inline=${inline}
      ></mobiplus-status>
    </main>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Swedish: Story = {...swedish};

export const English: Story = {...english};

/** The server is out of reach: the choice holds all the same. */
export const Delayed: Story = {...english, args: {...english.args, progress: 'delayed'}};

/** The server would not take it: it stays on the device. */
export const Refused: Story = {...english, args: {...english.args, progress: 'refused'}};

/** "Saved" is said of a receipt that has been verified, and names it. */
export const Saved: Story = {
  ...english,
  args: {...english.args, progress: 'saved'},
  play: async ({canvasElement}) => {
    const status = shown(canvasElement, 'mobiplus-status');
    await status.updateComplete;
    await expect(inside(status, '[role=status]')).toHaveTextContent('no. 41');
  },
};

/** In the page's corner, where it stands after a choice in the banner. */
export const InTheCorner: Story = {
  ...swedish,
  args: {...swedish.args, progress: 'saved', inline: false},
};

/** Who refused can take the receipt at once: it is not kept on the device. */
export const WithReceipt: Story = {
  ...swedish,
  args: {...swedish.args, progress: 'saved', receipt: genuine, closable: true},
  play: async ({canvasElement}) => {
    const status = shown(canvasElement, 'mobiplus-status');
    await status.updateComplete;
    await expect(inside(status, '[name=receipt]')).toHaveTextContent('Ladda ner kvitto');
    await expect(inside(status, '[name=close]')).toBeVisible();
  },
};

/** Of an objection. */
export const OfAnObjection: Story = {...swedish, args: {...swedish.args, subject: 'objection'}};

/** The browser itself has taken back what had been given. */
export const Signal: Story = {
  ...swedish,
  args: {...swedish.args, subject: 'signal', progress: 'saved', index: 12},
};
