import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, fn, userEvent} from 'storybook/test';
import '../src/entry/define.ts';
import type {Receipt} from '../src/contract/receipt.ts';
import type {LedgerObjection} from '../src/contract/record.ts';
import type {Scope} from '../src/core/objection-scopes.ts';
import type {Progress} from '../src/journey/progress.ts';
import {inside, shown} from './examples.ts';
import {english, framed, swedish} from './language.ts';

interface Args {
  language: string;
  signedIn: boolean;
  scopes: readonly Scope[];
  progress: Progress | undefined;
  receipt: Receipt | undefined;
  objected: (event: CustomEvent) => void;
}

const GROUP: Scope = {id: 'group:mobiplus', name: ''};

const meta: Meta<Args> = {
  title: 'Objection',
  component: 'mobiplus-objection',
  parameters: framed,
  args: {
    signedIn: false,
    scopes: [GROUP],
    progress: undefined,
    receipt: undefined,
    objected: fn(),
  },
  render: ({language, signedIn, scopes, progress, receipt, objected}) =>
    html`<mobiplus-objection
      .language=${language}
      .signedIn=${signedIn}
      .scopes=${scopes}
      .progress=${progress}
      .receipt=${receipt}
      .index=${41}
      @mobiplus-objection=${objected}
    ></mobiplus-objection>`,
};
export default meta;

type Story = StoryObj<Args>;

/** A receipt as far as the room shows it. */
const stopping = (...stops: readonly Pick<LedgerObjection, 'channel' | 'effectiveBy'>[]) =>
  ({
    v: 1,
    record: {objections: stops.map((stop) => ({...stop, status: 'active', scope: GROUP.id}))},
    proof: '',
  }) as unknown as Receipt;

const tick = async (room: HTMLElement & {updateComplete: Promise<boolean>}, box: string) => {
  await userEvent.click(inside(room, `form input[value=${box}]`));
  await room.updateComplete;
};

export const Swedish: Story = {...swedish};

export const English: Story = {...english};

/** All channels in one press; every address is asked for once. */
export const All: Story = {
  ...swedish,
  play: async ({canvasElement}) => {
    const room = shown(canvasElement, 'mobiplus-objection');
    await tick(room, 'all');
    await expect(inside(room, '#object-email')).toHaveAttribute('autocomplete', 'email');
    await expect(inside(room, '#object-phone')).toHaveAttribute('autocomplete', 'tel');
    await expect(inside(room, '#object-postcode')).toHaveAttribute('autocomplete', 'postal-code');
  },
};

/** What is no address is not sent, and the field says what is missing. */
export const NoAddress: Story = {
  ...swedish,
  play: async ({canvasElement, args}) => {
    const room = shown(canvasElement, 'mobiplus-objection');
    await tick(room, 'email');
    await userEvent.type(inside(room, '#object-email'), 'anna');
    await userEvent.click(inside(room, 'form button'));
    await room.updateComplete;
    await expect(inside(room, '#object-email')).toHaveAttribute('aria-invalid', 'true');
    await expect(inside(room, '#object-email-error')).toHaveTextContent('namn@exempel.se');
    await expect(args.objected).not.toHaveBeenCalled();
  },
};

/** A channel and its address are all that it takes. */
export const Objecting: Story = {
  ...english,
  play: async ({canvasElement, args}) => {
    const room = shown(canvasElement, 'mobiplus-objection');
    await tick(room, 'sms');
    await userEvent.type(inside(room, '#object-phone'), '070-123 45 67');
    await userEvent.click(inside(room, 'form button'));
    await expect(args.objected).toHaveBeenCalledOnce();
    await expect(args.objected).toHaveBeenCalledWith(
      expect.objectContaining({
        detail: {
          objections: [
            {channel: 'sms', status: 'active', scope: GROUP.id, address: '070-123 45 67'},
          ],
          undo: false,
        },
      }),
    );
  },
};

/** A signed-in customer of a group with more companies: no field, and one company alone if wanted. */
export const SignedIn: Story = {
  ...swedish,
  args: {
    ...swedish.args,
    signedIn: true,
    scopes: [GROUP, {id: 'company:exempel-webb-ab', name: 'Exempel Webb AB'}],
  },
  play: async ({canvasElement, args}) => {
    const room = shown(canvasElement, 'mobiplus-objection');
    await tick(room, 'all');
    await userEvent.click(inside(room, 'form button'));
    await expect(args.objected).toHaveBeenCalledOnce();
  },
};

/** The way back: it waits for a confirmation through the address. */
export const ChangedMind: Story = {
  ...swedish,
  play: async ({canvasElement}) => {
    const room = shown(canvasElement, 'mobiplus-objection');
    await userEvent.click(inside(room, 'summary'));
    await userEvent.click(inside(room, 'details input[value=email]'));
    await room.updateComplete;
    await expect(inside(room, '#undo-email')).toBeVisible();
  },
};

/** Made, and saved with a receipt, which says when each channel stops. */
export const Saved: Story = {
  ...swedish,
  args: {
    ...swedish.args,
    progress: 'saved',
    receipt: stopping(
      {channel: 'email', effectiveBy: '2026-11-24'},
      {channel: 'letter', effectiveBy: '2026-12-24'},
    ),
  },
};
