import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, fn, userEvent} from 'storybook/test';
import type {Grants} from '../src/contract/purpose.ts';
import '../src/entry/define.ts';
import {controllers, inside, purposes, shown} from './examples.ts';
import {english, framed, swedish} from './language.ts';

interface Args {
  language: string;
  grants: Grants;
  signal: 'gpc' | 'other' | undefined;
  answered: (event: CustomEvent) => void;
}

const meta: Meta<Args> = {
  title: 'Preferences',
  component: 'mobiplus-preferences',
  parameters: framed,
  args: {grants: {}, signal: undefined, answered: fn()},
  render: ({language, grants, signal, answered}) =>
    html`<mobiplus-preferences
      .language=${language}
      .controllers=${controllers}
      .purposes=${purposes}
      .grants=${grants}
      .signal=${signal}
      @mobiplus-answer=${answered}
    ></mobiplus-preferences>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Everything is off until it is turned on. */
export const Swedish: Story = {
  ...swedish,
  play: async ({canvasElement}) => {
    const room = shown(canvasElement, 'mobiplus-preferences');
    await expect(room.shadowRoot?.querySelectorAll('input')).toHaveLength(3);
    await expect(room.shadowRoot?.querySelectorAll('input:checked')).toHaveLength(0);
  },
};

export const English: Story = {...english};

/** With something given, there is a way to take all of it back. */
export const Withdrawing: Story = {
  ...swedish,
  args: {...swedish.args, grants: {analytics: true}},
  play: async ({canvasElement, args}) => {
    const room = shown(canvasElement, 'mobiplus-preferences');
    await userEvent.click(inside(room, 'button[name=button-withdraw-all]'));
    await expect(args.answered).toHaveBeenCalledOnce();
    await expect(args.answered).toHaveBeenCalledWith(
      expect.objectContaining({detail: {answer: 'reject-all', method: 'button-withdraw-all'}}),
    );
  },
};

/** One switch turned on sets no other. */
export const ChoosingOne: Story = {
  ...english,
  play: async ({canvasElement, args}) => {
    const room = shown(canvasElement, 'mobiplus-preferences');
    await userEvent.click(inside(room, 'input[name=analytics]'));
    await room.updateComplete;
    await expect(room.shadowRoot?.querySelectorAll('input:checked')).toHaveLength(1);
    await userEvent.click(inside(room, 'button[name=button-save]'));
    await expect(args.answered).toHaveBeenCalledWith(
      expect.objectContaining({detail: {answer: {analytics: true}, method: 'button-save'}}),
    );
  },
};

/** The browser itself says no to ads: that is said, and the switches stay off until they are turned on here. */
export const BrowserSaysNo: Story = {
  ...swedish,
  args: {...swedish.args, signal: 'gpc'},
  play: async ({canvasElement}) => {
    const room = shown(canvasElement, 'mobiplus-preferences');
    await expect(room.shadowRoot?.querySelector('.signal')).toBeVisible();
    await expect(room.shadowRoot?.querySelectorAll('input:checked')).toHaveLength(0);
  },
};
