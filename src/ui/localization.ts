import {_installMsgImplementation} from '@lit/localize/init/install.js';
import {runtimeMsg} from '@lit/localize/internal/runtime-msg.js';
import type {LocaleModule, msg} from '@lit/localize';
import type {targetLocales} from './locales/locale-codes.ts';

/*
 * Lit's own `configureLocalization` tells the window of every step of a change; that costs each first visit 0.4 kB and nobody here
 * listens: whoever speaks another language then sets the elements' `language`. See docs/decisions/0005.
 */
let templates: LocaleModule['templates'] | undefined;
_installMsgImplementation(((template, options) =>
  runtimeMsg(templates, template, options)) as typeof msg);

/** One loader per language, spelled out so that a bundler can see each chunk. Swedish is the source and needs none. */
const loaders: Readonly<Record<(typeof targetLocales)[number], () => Promise<LocaleModule>>> = {
  en: () => import('./locales/en.ts'),
};

/** Speaks a language from now on. Where it cannot be loaded, Swedish stays: that text is complete and binding. */
export async function speak(language: string): Promise<void> {
  const load = Object.hasOwn(loaders, language) ? loaders[language as 'en'] : undefined;
  templates = (await load?.().catch(() => undefined))?.templates;
}
