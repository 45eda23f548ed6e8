import {readFileSync} from 'node:fs';
import {parse} from 'yaml';
import type {Permission} from './permissions.ts';

/** A file of the template's folder. */
export const galleryFile = (name: string): string =>
  readFileSync(new URL(`../../gtm/${name}`, import.meta.url), 'utf8');

/** The sections of a template, in the order of Tag Manager's own export. */
export const sectionNames = [
  'TERMS_OF_SERVICE',
  'INFO',
  'TEMPLATE_PARAMETERS',
  'SANDBOXED_JS_FOR_WEB_TEMPLATE',
  'WEB_PERMISSIONS',
  'TESTS',
  'NOTES',
] as const;

export type SectionName = (typeof sectionNames)[number];

/** A test of the template's own: sandboxed JavaScript. */
export interface Scenario {
  readonly name: string;
  readonly code: string;
}

/** Splits a template at its headings. Every other piece is a heading's name. */
export const piecesOf = (text: string): string[] => text.split(/^___([A-Z_]+)___$/m).slice(1);

const pieces = piecesOf(galleryFile('template.tpl'));
const section = (name: SectionName): string => pieces[pieces.indexOf(name) + 1]!.trim();

export const info = JSON.parse(section('INFO')) as Record<string, any>;
export const parameters = JSON.parse(section('TEMPLATE_PARAMETERS')) as Record<string, any>[];
export const code = section('SANDBOXED_JS_FOR_WEB_TEMPLATE');
export const permissions = JSON.parse(section('WEB_PERMISSIONS')) as Permission[];
export const {setup, scenarios} = parse(section('TESTS')) as {
  readonly setup: string;
  readonly scenarios: readonly Scenario[];
};
