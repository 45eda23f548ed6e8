import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, fn, userEvent} from 'storybook/test';
import '../src/entry/define.ts';
import type {Receipt} from '../src/contract/receipt.ts';
import type {Right} from '../src/contract/rights.ts';
import type {Progress} from '../src/journey/progress.ts';
import type {Lookup} from '../src/sync/read-request.ts';
import {inside, shown} from './examples.ts';
import {english, framed, swedish} from './language.ts';

interface Args {
  language: string;
  signedIn: boolean;
  portalLinks: Partial<Record<Right, string>>;
  progress: Progress | undefined;
  receipt: Receipt | undefined;
  found: Lookup | undefined;
  filed: (event: CustomEvent) => void;
  lookedUp: (event: CustomEvent) => void;
}

const NUMBER = 'MP-7K3F-9Q2M-XD4T';

const meta: Meta<Args> = {
  title: 'Rights',
  component: 'mobiplus-rights',
  parameters: framed,
  args: {
    signedIn: false,
    portalLinks: {},
    progress: undefined,
    receipt: undefined,
    found: undefined,
    filed: fn(),
    lookedUp: fn(),
  },
  render: ({language, signedIn, portalLinks, progress, receipt, found, filed, lookedUp}) =>
    html`<mobiplus-rights
      .language=${language}
      .signedIn=${signedIn}
      .portalLinks=${portalLinks}
      .progress=${progress}
      .receipt=${receipt}
      .found=${found}
      .index=${41}
      @mobiplus-rights=${filed}
      @mobiplus-lookup=${lookedUp}
    ></mobiplus-rights>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Swedish: Story = {...swedish};

export const English: Story = {...english};

/** Restriction, with its four grounds beside MobiPlus's own words, and the portal first. */
export const Filing: Story = {
  ...swedish,
  args: {...swedish.args, portalLinks: {A18: 'https://portal.example/'}},
  play: async ({canvasElement, args}) => {
    const room = shown(canvasElement, 'mobiplus-rights');
    await userEvent.click(inside(room, 'details[name=A18] summary'));
    await userEvent.click(inside(room, 'form[data-form=A18] input[value=unlawful]'));
    await userEvent.type(inside(room, '#A18-email'), 'anna@exempel.se');
    await userEvent.click(inside(room, 'form[data-form=A18] button'));
    await expect(args.filed).toHaveBeenCalledWith(
      expect.objectContaining({
        detail: {right: 'A18', ground: 'unlawful', address: 'anna@exempel.se'},
      }),
    );
  },
};

/** A ground and an address are missing, and each field says so. */
export const Incomplete: Story = {
  ...swedish,
  play: async ({canvasElement, args}) => {
    const room = shown(canvasElement, 'mobiplus-rights');
    await userEvent.click(inside(room, 'details[name=A17] summary'));
    await userEvent.click(inside(room, 'form[data-form=A17] button'));
    await room.updateComplete;
    await expect(inside(room, '#A17-ground-error')).toHaveTextContent('Välj något.');
    await expect(inside(room, '#A17-email-error')).toHaveTextContent('Fyll i det här fältet.');
    await expect(args.filed).not.toHaveBeenCalled();
  },
};

/** Filed: the number, the due date, and the mail that is on its way. */
export const Filed: Story = {
  ...swedish,
  args: {
    ...swedish.args,
    progress: 'saved',
    receipt: {
      v: 1,
      record: {
        rights: {right: 'A15', request: NUMBER, status: 'needs-verification', dueBy: '2026-12-28'},
      },
      proof: '',
    } as unknown as Receipt,
  },
};

/** A number is looked up as it was written down. */
export const LookedUp: Story = {
  ...swedish,
  args: {
    ...swedish.args,
    found: {
      kind: 'found',
      state: {
        v: 1,
        request: NUMBER,
        right: 'A15',
        status: 'in-progress',
        receivedAt: '2026-11-25T09:00:00Z',
        dueBy: '2026-12-28',
      },
    },
  },
  play: async ({canvasElement, args}) => {
    const room = shown(canvasElement, 'mobiplus-rights');
    await expect(inside(room, '.found')).toHaveTextContent('Pågår');
    await userEvent.type(inside(room, '#number'), 'mp 7k3f 9q2m xd4t');
    await userEvent.click(inside(room, 'form[data-form=lookup] button'));
    await expect(args.lookedUp).toHaveBeenCalledWith(
      expect.objectContaining({detail: {request: NUMBER}}),
    );
  },
};
