import {elks} from './elks.ts';
import {generic} from './generic.ts';
import type {InboundSource, SourceId} from './inbound-source.ts';
import {mailgun} from './mailgun.ts';
import {sendgrid} from './sendgrid.ts';

/** Every service that may tell of objections. */
export const sources: Readonly<Record<SourceId, InboundSource>> = {
  sendgrid,
  mailgun,
  '46elks': elks,
  generic,
};

/** What each of them shares with the receiver, several while they change; without any, it is not heard. */
export type InboundKeys = Readonly<Partial<Record<SourceId, readonly string[] | undefined>>>;
