import {compileFunction, createContext} from 'node:vm';
import {toSandbox} from './crossing.ts';
import type {Page} from './page.ts';
import {demandOf, type Permission} from './permissions.ts';
import {apisOn, type Api} from './sandbox-apis.ts';
import {knownFaultsIn, type Surroundings} from './sandboxed-script.ts';

export interface Template {
  readonly code: string;
  readonly permissions: readonly Permission[];
}

/** Stands in front of an API, as a test's double does. @returns the API that a script gets. */
export type Intercept = (name: string, api: Api | undefined) => Api | undefined;

/** What a template's code finds beside the language. */
export const inTemplate: Surroundings = {
  names: ['require', 'data'],
  methods: ['gtmOnSuccess', 'gtmOnFailure'],
};

const elsewhere = createContext({});

/** Runs sandboxed JavaScript with the given names, and without those of the page or of Node. @throws where the sandbox would not take it. */
export function runScript(
  script: string,
  given: Readonly<Record<string, unknown>>,
  surroundings: Surroundings,
): unknown {
  const faults = knownFaultsIn(script, surroundings);
  if (faults.length > 0) throw new SyntaxError(faults.join('\n'));
  const run = compileFunction(`'use strict';${script}`, Object.keys(given), {
    parsingContext: elsewhere,
  });
  return (run as (...values: unknown[]) => unknown)(...Object.values(given));
}

/** The `require` of a script: the APIs that Tag Manager has, each checked against the template's permissions, every value copied. */
export function requireOn(
  page: Page,
  permissions: readonly Permission[],
  intercept: Intercept = (_name, api) => api,
): (name: string) => unknown {
  const apis = apisOn(page, demandOf(permissions));
  return (name) => {
    const api = intercept(name, Object.hasOwn(apis, name) ? apis[name] : undefined);
    if (!api) throw new Error(`Tag Manager has no API ${name}`);
    return toSandbox((...args: unknown[]) => api(...args));
  };
}

/**
 * Runs a tag template on a page, as Tag Manager does when the tag fires.
 *
 * @param data What was filled in, by field.
 * @throws what the template throws, which Tag Manager takes for a failure of the tag.
 */
export function runTemplate(
  {code, permissions}: Template,
  page: Page,
  data: Readonly<Record<string, unknown>> = {},
): void {
  const filledIn = toSandbox({
    ...data,
    gtmOnSuccess: () => void page.ended.push('success'),
    gtmOnFailure: () => void page.ended.push('failure'),
  });
  runScript(code, {require: requireOn(page, permissions), data: filledIn}, inTemplate);
}
