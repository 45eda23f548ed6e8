import type {FastifyInstance, FastifyServerOptions} from 'fastify';
import type {Manifest} from '../../src/contract/manifest.ts';
import type {LogDescription} from '../../src/contract/receipt.ts';
import type {SubprocessorNews} from '../../src/contract/subprocessor.ts';
import type {WebhookEndpoint} from '../../src/contract/webhook.ts';
import {wholeSeconds} from '../../src/core/compose-record.ts';
import {createAllowance, RECORDS_PER_HOUR} from './confirmation/create-allowance.ts';
import type {SendMessage} from './confirmation/message.ts';
import {openConfirmations} from './confirmation/open-confirmations.ts';
import {createTokenCheck} from './customers/create-token-check.ts';
import type {PortalOptions} from './customers/portal-options.ts';
import type {Engine} from './database/engine.ts';
import {makeRoom, requireRoom} from './database/partitions.ts';
import {refuseMoved} from './database/moved.ts';
import {openDatabase} from './database/open-database.ts';
import type {ChoiceCookie} from './http/choice-route.ts';
import {createApp} from './http/create-app.ts';
import type {RequestLine} from './http/request-line.ts';
import {readInboundKeys} from './inbound/read-inbound-keys.ts';
import type {InboundKeys} from './inbound/sources.ts';
import {claimIdentity} from './ledger/claim-identity.ts';
import {claimLogKeys} from './ledger/claim-log-keys.ts';
import {createSigner} from './ledger/create-signer.ts';
import {earlierLedgerKeys, ledgerKey} from './ledger/ledger-key.ts';
import {openIntake} from './ledger/open-intake.ts';
import {openSequencer} from './ledger/open-sequencer.ts';
import {publishRelease} from './ledger/publish-release.ts';
import {EMPTY_ROOT} from './ledger/tree-hash.ts';
import {readWitnessKey} from './ledger/witness-key.ts';
import {confirmationActs} from './confirmation-acts.ts';
import {openRetention} from './retention/open-retention.ts';
import {publishNews} from './subprocessors/publish-news.ts';
import {readNews} from './subprocessors/read-news.ts';
import {tellNews} from './subprocessors/tell-news.ts';
import {openMailbox, type Mailbox} from './messages/open-mailbox.ts';
import {createMetrics} from './operations/create-metrics.ts';
import {describeError} from './operations/describe-error.ts';
import {noObserver} from './operations/observer.ts';
import {createRequestTokens} from './rights/create-request-tokens.ts';
import {openLetters} from './rights/open-letters.ts';
import {createAddressSeal} from './rights/create-address-seal.ts';
import type {ProviderOptions} from './staff/create-provider.ts';
import {openStaff} from './staff/open-staff.ts';
import type {SessionLimits} from './staff/open-sessions.ts';
import {makeSignInLink, type SignInPerson} from './staff/sign-in-links.ts';
import {openServices} from './outbound/open-services.ts';
import {servicesFrom, type ServiceSettings} from './outbound/services-from.ts';
import {createUnsubscribeTokens} from './unsubscribe/create-unsubscribe-tokens.ts';
import {openWebhooks} from './webhooks/open-webhooks.ts';
import {readEndpoints} from './webhooks/read-endpoints.ts';
import {createAddressBook, pepperId} from './subjects/create-address-book.ts';
import {createSubjectAccess} from './subjects/create-subject-access.ts';
import {keepPeppers, type Peppers} from './subjects/keep-peppers.ts';

export interface ReceiverOptions {
  /** PostgreSQL 15 or newer; without it the data lie in the directory. */
  readonly databaseUrl?: string | undefined;
  /** Connections to PostgreSQL at once. Default 8. */
  readonly poolSize?: number | undefined;
  /** How long a connection to PostgreSQL may take, in milliseconds. Default 10 000. */
  readonly connectTimeoutMs?: number | undefined;
  /** How long one statement in PostgreSQL may take, in milliseconds. Default 30 000. */
  readonly databaseTimeoutMs?: number | undefined;
  /** Whether it brings the tables up to date and makes room in them; otherwise their owner must. Default true. */
  readonly migrate?: boolean | undefined;
  /** Where the receiver keeps its database, key and pepper; made if absent. */
  readonly dataDirectory: string;
  /** The ledger's name, such as `consent.mobiplus.se/log1`. Default `localhost/consent`. */
  readonly origin?: string | undefined;
  /** Opens what the role `marketing` may: at least 16 characters without blanks. */
  readonly marketingToken: string;
  /** Where staff sign in; it needs `publicUrl`. Default: they have one-time links and tokens. */
  readonly staffProvider?: ProviderOptions | undefined;
  /** How long staff's sessions hold. */
  readonly sessions?: SessionLimits | undefined;
  /** Opens what the role `privacy` may, the rights desk among it: at least 16 characters without blanks. Default: no such token. */
  readonly deskToken?: string | undefined;
  /** Opens what the role `auditor` may: at least 16 characters without blanks. Default: no such token. */
  readonly auditToken?: string | undefined;
  /** Verifier keys of the witnesses whose cosignatures are taken (C2SP tlog-cosignature). Default: none. */
  readonly witnesses?: readonly string[] | undefined;
  /** Ed25519 key that signs checkpoints, PKCS #8 PEM. Default: one in the data directory. */
  readonly ledgerKey?: string | undefined;
  /** Keys that signed before it, the latest first; they go on signing beside it. Default: those in the data directory. */
  readonly previousLedgerKeys?: readonly string[] | undefined;
  /** What addresses are hashed with, at least 32 characters. Default: one in the data directory. */
  readonly pepper?: string | undefined;
  /** Peppers before it, or one that is about to follow: what was hashed with them is still found. The data directory's own are among them. */
  readonly previousPeppers?: readonly string[] | undefined;
  /** Whose `X-Forwarded-For` counts, as Fastify's `trustProxy`. Default: nobody's. */
  readonly trustProxy?: FastifyServerOptions['trustProxy'];
  /** Other origins whose pages may deliver, such as `https://www.mobiplus.se`. Default: none. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** Deliveries that one IP address may send in a minute. Default 600. */
  readonly deliveriesPerMinute?: number | undefined;
  /** The choice's cookie, renewed where pages of the same origin ask; as the pages' configuration has it. */
  readonly choiceCookie?: ChoiceCookie | undefined;
  /** The customer portal that vouches for customers. Default: none, and nobody can sign in. */
  readonly portal?: PortalOptions | undefined;
  /** News of sub-processors (S29), in the order shown, after what staff publish. Each is logged once. Default: none. */
  readonly subprocessors?: readonly SubprocessorNews[] | undefined;
  /** Who is told by webhook what the ledger says. Default: nobody. */
  readonly webhooks?: readonly WebhookEndpoint[] | undefined;
  /** How often webhooks are looked after, in milliseconds; 0 for not by themselves. Default 5000. */
  readonly webhooksEveryMs?: number | undefined;
  /** What sending services sign with that tell of unsubscribing, complaints and stops. Default: none is heard. */
  readonly inbound?: InboundKeys | undefined;
  /** Sending services that are told who must not be written to. Default: none. */
  readonly services?: ServiceSettings | undefined;
  /** How often services are looked after, in milliseconds; 0 for not by themselves. Default 5000. */
  readonly servicesEveryMs?: number | undefined;
  /** What is written back by text message to who stops them. Default: nothing. */
  readonly stopReply?: string | undefined;
  /** Hands over messages that ask addresses to confirm. Default: nothing is asked, and what is pending stays so, undoings and requests alike. */
  readonly sendMessage?: SendMessage | undefined;
  /** Keeps messages in memory instead of sending them, to be read at `/v1/mailbox`: for development, since it shows everybody's links. Default: off. */
  readonly mailbox?: boolean | undefined;
  /** Calling codes of the countries that text messages go to, such as `+47`. Default: `+46` alone. */
  readonly smsCountries?: readonly string[] | undefined;
  /** Records of one IP address in an hour that messages go out for; what is above is logged all the same. Default 20. */
  readonly askingRecordsPerHour?: number | undefined;
  /** What must be sent to read `/metrics`, like the marketing token. Default: no metrics. */
  readonly metricsToken?: string | undefined;
  /** The path that all routes lie under, such as `/consent`. Default: none. */
  readonly basePath?: string | undefined;
  /** Where visitors reach the receiver, base path included, for the links in messages; a function where it is known late. */
  readonly publicUrl?: string | (() => string) | undefined;
  /** Erases by itself what had its time, so often. Default 24 hours; `false` for never. */
  readonly retention?: {readonly everyHours?: number | undefined} | false | undefined;
  /** The built console, which `/console/` serves; absolute. Default: none is served. */
  readonly consoleDirectory?: string | undefined;
  /** Counts below it are withheld from rates. Default 10. */
  readonly smallestCell?: number | undefined;
  /** How long an answer waits for its receipts; 0 for not at all. Default 2000. */
  readonly receiptWaitMs?: number | undefined;
  /** Hears of every request that was answered. Default: nobody. */
  readonly onRequest?: ((line: RequestLine) => void) | undefined;
  /** Hears of failures that are the receiver's own: pass them to no log as they are, they may hold what people sent. Default: standard error, described without that. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Milliseconds since 1970-01-01 UTC. Default: the system's clock, which is evidence: keep it by NTP. */
  readonly now?: (() => number) | undefined;
}

/** A receiver that is open for work. */
export interface Receiver {
  /** The web interface: call `listen` or `inject`; add routes before either. */
  readonly app: FastifyInstance;
  /** Who signs the ledger. */
  readonly logDescription: LogDescription;
  /** What was kept instead of sent; absent unless the options ask for it. */
  readonly mailbox: Mailbox | undefined;
  /**
   * Stores what is shown, and logs once that it was published. Call it at every start.
   *
   * @param files SHA-256 in hexadecimal by file name. @param notice The notice's text, to be read back by its hash.
   * @returns The manifest's SHA-256, as records name it.
   */
  readonly publishRelease: (
    manifest: Manifest,
    files: Readonly<Record<string, string>>,
    notice?: string,
  ) => Promise<string>;
  /** Makes a one-time link, good for ten minutes, that signs a person in. @returns Its path, from the receiver's root on. */
  readonly makeSignInLink: (person: SignInPerson) => Promise<string>;
  /** Answers what is under way, refuses what is new, and then lets go of everything. */
  readonly close: () => Promise<void>;
}

const complain = (error: unknown): void => {
  console.error(JSON.stringify(describeError(error)));
};

/** Records that a crash left without a place, here or in another receiver, get it within this time. */
const SWEEP_MS = 5000;
const DAY_MS = 86_400_000;

/**
 * Opens the receiver over its data.
 *
 * @example
 * const {app, close} = await openReceiver({dataDirectory: '/var/lib/consent', marketingToken});
 * await app.listen({port: 8080});
 *
 * @throws {Error} when the data belong to another key or pepper, or cannot be opened.
 */
export async function openReceiver(options: ReceiverOptions): Promise<Receiver> {
  const {dataDirectory, marketingToken, now = Date.now} = options;
  const onError = options.onError ?? complain;
  if (!/^\S{16,}$/.test(marketingToken))
    throw new TypeError('The marketing token must have at least 16 characters and no blanks');
  if (options.deskToken !== undefined && !/^\S{16,}$/.test(options.deskToken))
    throw new TypeError('The desk token must have at least 16 characters and no blanks');

  if (options.auditToken !== undefined && !/^\S{16,}$/.test(options.auditToken))
    throw new TypeError('The audit token must have at least 16 characters and no blanks');

  const witnesses = (options.witnesses ?? []).map(readWitnessKey);
  if (options.staffProvider && options.publicUrl === undefined)
    throw new TypeError('The identity provider needs publicUrl, to lead back to');

  const key = ledgerKey(dataDirectory, options.ledgerKey);
  const signer = createSigner(
    options.origin ?? 'localhost/consent',
    key,
    earlierLedgerKeys(dataDirectory, options.previousLedgerKeys),
  );
  const peppers = keepPeppers(dataDirectory, options.pepper, options.previousPeppers);
  const {publicUrl} = options;
  const {seal, open: openSealed} = createAddressSeal(peppers.current, peppers.others);
  const access = createSubjectAccess(peppers.current, peppers.others);
  const mailbox = options.mailbox ? openMailbox(now) : undefined;
  const subprocessors = readNews(options.subprocessors ?? []);
  const endpoints = readEndpoints(options.webhooks ?? []);
  const inbound = readInboundKeys(options.inbound ?? {});
  const checkToken = options.portal && createTokenCheck(options.portal, now);

  const engine = await openDatabase({...options, onError});
  try {
    await refuseMoved(engine);
    const {migrate = true} = options;
    await (migrate ? makeRoom : requireRoom)(engine, now());
    const identity = {
      pepper: pepperId(peppers.current),
      otherPeppers: peppers.others.map(pepperId),
    };
    const addresses = bookOf(peppers, await claimIdentity(engine, identity, now()));
    await signEmptyTree(engine, signer.checkpoint(0, EMPTY_ROOT), now());
    const keys = await claimLogKeys(engine, signer, now());
    const logDescription = {v: 1, origin: signer.origin, vkey: signer.vkey, keys} as const;
    await publishNews(engine, subprocessors, now());
    const {metricsToken, onRequest = () => undefined} = options;
    const metrics = metricsToken === undefined ? undefined : createMetrics(engine, now, onError);
    const counted = metrics?.observer ?? noObserver;
    const observer = {
      ...counted,
      answered(line: RequestLine) {
        onRequest(line);
        counted.answered(line);
      },
    };
    const sequencer = openSequencer(engine, signer, now, observer.sequenced);
    await sequencer.wake();
    const {receiptWaitMs = 2000} = options;
    const requestTokens = createRequestTokens(peppers.current, peppers.others);
    const letters = openLetters({
      engine,
      send: mailbox?.take ?? options.sendMessage,
      baseUrl: publicUrl,
      openSealed,
      tokens: requestTokens,
      now,
      onError,
    });
    const services = await openServices({
      engine,
      services: servicesFrom(options.services ?? {}),
      addresses,
      seal: createAddressSeal(peppers.current, peppers.others, 'service-address'),
      everyMs: options.servicesEveryMs,
      now,
      onError,
    });
    const confirmations = openConfirmations({
      engine,
      send: mailbox?.take ?? options.sendMessage,
      baseUrl: publicUrl,
      acts: confirmationActs({now, addresses, seal, letters, services}),
      smsCountries: options.smsCountries,
      afterAct: async () => {
        await sequencer.wake();
        void letters.wake();
        void services.wake();
      },
      now,
      onError,
    });
    const intake = openIntake(engine, sequencer, {
      receiptWaitMs,
      now,
      confirmations,
      services,
      vouch: signer.vouch,
      observer,
      onError,
    });
    const retention =
      options.retention === false
        ? undefined
        : openRetention(engine, {...options.retention, afterRun: sequencer.wake, now, onError});
    const webhooks = await openWebhooks(engine, {
      endpoints,
      everyMs: options.webhooksEveryMs ?? 5000,
      now,
      onError,
    });
    let isDraining = false;
    const whereFrom = typeof publicUrl === 'string' ? () => publicUrl : publicUrl;
    const staff = openStaff({
      db: engine.db,
      tokens: {marketing: marketingToken, desk: options.deskToken, audit: options.auditToken},
      limits: options.sessions,
      publicUrl: whereFrom,
      now,
    });
    const app = await createApp(
      {
        engine,
        intake,
        vouch: signer.vouch,
        addresses,
        access,
        confirmations,
        allow: createAllowance(options.askingRecordsPerHour ?? RECORDS_PER_HOUR, now),
        checkToken,
        unsubscribeTokens: createUnsubscribeTokens(peppers.current, peppers.others),
        publicUrl: whereFrom,
        tellNews: () => tellNews(engine.db, subprocessors),
        logDescription,
        metrics: metrics && metricsToken ? {of: metrics, token: metricsToken} : undefined,
        mailbox,
        observer,
        basePath: options.basePath ?? '',
        witnesses,
        staff,
        provider: options.staffProvider,
        openSealed,
        requestTokens,
        letters,
        webhooks: endpoints,
        services,
        inbound,
        stopReply: options.stopReply ?? '',
        place: sequencer.wake,
        deliveriesPerMinute: options.deliveriesPerMinute ?? 600,
        consoleDirectory: options.consoleDirectory,
        smallestCell: options.smallestCell ?? 10,
        choiceCookie: options.choiceCookie ?? {},
        allowedOrigins: options.allowedOrigins ?? [],
        now,
        isDraining: () => isDraining,
        onError,
      },
      {trustProxy: options.trustProxy},
    );
    const room = setInterval(() => {
      if (migrate) makeRoom(engine, now()).catch(onError);
    }, DAY_MS).unref();
    const sweep = setInterval(() => void sequencer.wake().catch(onError), SWEEP_MS).unref();
    // Requests under way are answered before this runs.
    app.addHook('onClose', async () => {
      clearInterval(sweep);
      clearInterval(room);
      await retention?.close();
      await webhooks.close();
      await confirmations.close();
      await letters.close();
      await services.close();
      await sequencer.close();
      await engine.close();
    });
    return {
      app,
      logDescription,
      mailbox,
      async publishRelease(manifest, files, notice) {
        const sha256 = await publishRelease(engine, {manifest, files, notice}, now());
        await sequencer.wake();
        return sha256;
      },
      makeSignInLink: async (person) => `/s/${await makeSignInLink(engine.db, person, now())}`,
      async close() {
        isDraining = true;
        await intake.idle();
        await app.close();
      },
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** @param first Id of the database's first pepper, under which references meet. */
function bookOf({current, others}: Peppers, first: string) {
  const known = [current, ...others];
  const oldest = known.find((pepper) => pepperId(pepper) === first) ?? current;
  return createAddressBook(current, [oldest, ...known.filter((pepper) => pepper !== oldest)]);
}

/** A log is there from its first day, even while it is empty. */
async function signEmptyTree({db}: Engine, note: string, now: number): Promise<void> {
  await db
    .insertInto('checkpoint')
    .values({size: 0, root: EMPTY_ROOT, note, at: wholeSeconds(now)})
    .onConflict((met) => met.doNothing())
    .execute();
}
