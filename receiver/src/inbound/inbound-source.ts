import type {IncomingHttpHeaders} from 'node:http';
import type {Layer, Method, Objection} from '../../../src/contract/record.ts';

/** The services that may tell of objections, as the path and the ledger name them. */
export type SourceId = 'sendgrid' | 'mailgun' | '46elks' | 'generic';

/** What came in, before anybody looked into it. */
export interface RawRequest {
  readonly headers: IncomingHttpHeaders;
  /** Of the URL. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** Somebody wants no more letters or messages, as a service tells it. */
export interface ServiceEvent {
  /** The service's own id of the event, the same at every attempt. */
  readonly id: string;
  /** What was done. */
  readonly what: Extract<Method, 'unsubscribe' | 'complaint' | 'stop-message'>;
  readonly channel: 'email' | 'sms';
  /** As the service has it. */
  readonly address: string;
  readonly topic?: Objection['topic'] | undefined;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Whether the service itself sends the address nothing more; what it stops in part it is told in whole. */
  readonly stopsThere?: boolean;
}

/** One place of what came: an event, nothing of ours, or something that cannot be read. */
export type ReadEvent = ServiceEvent | 'ignored' | 'unreadable';

/** How one service tells of objections. */
export interface InboundSource {
  readonly layer: Layer;
  /** Whether it comes from the service. @param key As the service shares it. @param now Milliseconds since 1970-01-01 UTC. */
  readonly isGenuine: (request: RawRequest, key: string, now: number) => boolean;
  /** What a request may be used for once; absent where its signature binds the body. */
  readonly tokenOf?: (request: RawRequest) => string;
  /** In the order told. @returns undefined where the body is not as the service writes it. @param now As above, for what names no time. */
  readonly read: (body: Buffer, now: number) => readonly ReadEvent[] | undefined;
  /** What `WWW-Authenticate` asks for, where the service can be asked. */
  readonly challenge?: string;
  /** Whether its answer is a text that goes to who wrote; otherwise it is a count in JSON. */
  readonly repliesInText?: true;
}
