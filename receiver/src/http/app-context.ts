import type {SubprocessorNews} from '../../../src/contract/subprocessor.ts';
import type {LogDescription} from '../../../src/contract/receipt.ts';
import type {WebhookEndpoint} from '../../../src/contract/webhook.ts';
import type {Allowance} from '../confirmation/create-allowance.ts';
import type {Confirmations} from '../confirmation/open-confirmations.ts';
import type {Vouched} from '../customers/create-token-check.ts';
import type {Engine} from '../database/engine.ts';
import type {Signer} from '../ledger/create-signer.ts';
import type {WitnessKey} from '../ledger/witness-key.ts';
import type {InboundKeys} from '../inbound/sources.ts';
import type {Intake} from '../ledger/open-intake.ts';
import type {Services} from '../outbound/open-services.ts';
import type {UnsubscribeTokens} from '../unsubscribe/create-unsubscribe-tokens.ts';
import type {Mailbox} from '../messages/open-mailbox.ts';
import type {Metrics} from '../operations/create-metrics.ts';
import type {Observer} from '../operations/observer.ts';
import type {SubjectAccess} from '../subjects/create-subject-access.ts';
import type {AddressSeal} from '../rights/create-address-seal.ts';
import type {RequestTokens} from '../rights/create-request-tokens.ts';
import type {Letters} from '../rights/open-letters.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';
import type {ProviderOptions} from '../staff/create-provider.ts';
import type {StaffDesk} from '../staff/open-staff.ts';
import type {ChoiceCookie} from './choice-route.ts';

/** What the routes work with. */
export interface AppContext {
  readonly engine: Engine;
  readonly intake: Intake;
  /** Adds the ledger's present signature to what was signed before its time. */
  readonly vouch: Signer['vouch'];
  readonly addresses: AddressBook;
  /** Opens browsers' records. */
  readonly access: SubjectAccess;
  readonly confirmations: Confirmations;
  /** Keeps one sender from having many people written to. */
  readonly allow: Allowance;
  /** Checks tokens of the customer portal; absent where there is none. */
  readonly checkToken: ((token: string) => Promise<Vouched | undefined>) | undefined;
  readonly unsubscribeTokens: UnsubscribeTokens;
  /** Where visitors reach the receiver; absent where nobody said so. */
  readonly publicUrl: (() => string) | undefined;
  /** News of sub-processors, the newest first. */
  readonly tellNews: () => Promise<readonly SubprocessorNews[]>;
  readonly logDescription: LogDescription;
  /** What `/metrics` tells, and to whom; absent where nobody may ask. */
  readonly metrics: {readonly of: Metrics; readonly token: string} | undefined;
  /** Keeps messages instead of sending them, in development; absent elsewhere. */
  readonly mailbox: Mailbox | undefined;
  readonly observer: Observer;
  /** The path that all routes lie under; empty for none. */
  readonly basePath: string;
  /** Whose cosignatures are taken. */
  readonly witnesses: readonly WitnessKey[];
  /** Who may, and who did. */
  readonly staff: StaffDesk;
  /** Where staff sign in; absent where they have one-time links and tokens alone. */
  readonly provider: ProviderOptions | undefined;
  /** Opens where a request is to be answered, for staff alone. */
  readonly openSealed: AddressSeal['open'];
  /** Open requests with their history, for whom they are. */
  readonly requestTokens: RequestTokens;
  readonly letters: Letters;
  /** Who is told what the ledger says. */
  readonly webhooks: readonly WebhookEndpoint[];
  /** Sending services that are told who must not be written to. */
  readonly services: Pick<Services, 'ids' | 'wake'>;
  /** What sending services sign with, by service. */
  readonly inbound: InboundKeys;
  /** What is written back to who stops text messages; empty for nothing. */
  readonly stopReply: string;
  /** Gives events their place in the ledger, after they were committed. */
  readonly place: () => Promise<void>;
  /** Deliveries that one IP address may send in a minute. */
  readonly deliveriesPerMinute: number;
  /** The built console, where the receiver serves it. */
  readonly consoleDirectory: string | undefined;
  /** Counts below it are withheld from rates. */
  readonly smallestCell: number;
  /** The cookie that is renewed. */
  readonly choiceCookie: ChoiceCookie;
  /** Other origins whose pages may call. */
  readonly allowedOrigins: readonly string[];
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  readonly isDraining: () => boolean;
  /** Hears of failures that are the receiver's own. */
  readonly onError: (error: unknown) => void;
}
