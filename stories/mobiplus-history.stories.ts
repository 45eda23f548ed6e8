import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, fn, userEvent} from 'storybook/test';
import '../src/entry/define.ts';
import type {Receipt} from '../src/contract/receipt.ts';
import type {DecisionRecord} from '../src/contract/record.ts';
import type {Check} from '../src/ui/history/check-text.ts';
import {genuine} from '../test/browser/support/genuine-receipt.ts';
import {inside, purposes, shown} from './examples.ts';
import {english, framed, swedish} from './language.ts';

interface Args {
  language: string;
  receipts: readonly Receipt[];
  waiting: readonly DecisionRecord[];
  checks: Readonly<Record<string, Check>>;
  kept: boolean;
  failed: boolean;
  checked: (event: CustomEvent) => void;
  exported: (event: CustomEvent) => void;
}

const {nonce: _nonce, prev: _prev, ...sent} = genuine.record;

const accepted: Receipt = {
  ...genuine,
  record: {
    ...genuine.record,
    id: '533fd5bd-6ead-432e-b354-a112d79df2b7',
    at: '2026-11-25T08:30:00Z',
    type: 'consent.mixed',
    decisions: [
      {purpose: 'analytics', status: 'given', basis: 'A6-1-a', validFor: 'P180D'},
      {purpose: 'ads-measurement', status: 'refused', validFor: 'P180D'},
      {purpose: 'ads-personalisation', status: 'refused', validFor: 'P180D'},
    ],
  },
};

const meta: Meta<Args> = {
  title: 'History',
  component: 'mobiplus-history',
  parameters: framed,
  args: {
    receipts: [genuine, accepted],
    waiting: [],
    checks: {},
    kept: true,
    failed: false,
    checked: fn(),
    exported: fn(),
  },
  render: ({language, receipts, waiting, checks, kept, failed, checked, exported}) =>
    html`<mobiplus-history
      .language=${language}
      .purposes=${purposes}
      .receipts=${receipts}
      .waiting=${waiting}
      .checks=${checks}
      .kept=${kept}
      .failed=${failed}
      @mobiplus-check=${checked}
      @mobiplus-export=${exported}
    ></mobiplus-history>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Swedish: Story = {...swedish};

export const English: Story = {...english};

/** Each receipt is checked in the browser; the verdict is in words. */
export const Checked: Story = {
  ...swedish,
  args: {...swedish.args, checks: {[genuine.record.id]: 'genuine', [accepted.record.id]: 'false'}},
};

/** The latest decision has not been receipted yet. */
export const Waiting: Story = {
  ...swedish,
  args: {
    ...swedish.args,
    waiting: [{...(sent as DecisionRecord), id: 'w', at: '2026-11-26T10:00:00Z'}],
  },
};

/** Who refuses leaves nothing on the device; the receipt of this page view can be taken along. */
export const AfterARefusal: Story = {
  ...swedish,
  args: {...swedish.args, receipts: [genuine], kept: false},
};

/** Nothing is on this device. */
export const Nothing: Story = {...english, args: {...english.args, receipts: [], kept: false}};

/** A press asks for a check of that receipt; the two files are asked for apart. */
export const Asking: Story = {
  ...swedish,
  play: async ({canvasElement, args}) => {
    const room = shown(canvasElement, 'mobiplus-history');
    await room.updateComplete;
    await userEvent.click(inside(room, 'li:last-child [name=check]'));
    await expect(args.checked).toHaveBeenCalledWith(
      expect.objectContaining({detail: {receipt: genuine}}),
    );
    await userEvent.click(inside(room, '[name=page]'));
    await expect(args.exported).toHaveBeenCalledWith(
      expect.objectContaining({detail: {form: 'page'}}),
    );
  },
};
