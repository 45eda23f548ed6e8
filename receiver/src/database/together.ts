type Queries = readonly (() => Promise<unknown>)[];
type Results<All extends Queries> = {
  -readonly [Place in keyof All]: Awaited<ReturnType<All[Place]>>;
};

/** What PostgreSQL says of statements behind one that failed (in_failed_sql_transaction): never why. */
const isEcho = (reason: unknown): boolean =>
  reason instanceof Error && 'code' in reason && reason.code === '25P02';

/**
 * Runs queries of one transaction, in their order and with one wait for all, where it is one of `Engine.transact`; elsewhere each waits for
 * the one before.
 *
 * None may need what another of them finds.
 *
 * @throws {unknown} what the one that failed has thrown, once all have come to their end.
 */
export async function together<const All extends Queries>(queries: All): Promise<Results<All>> {
  // None may go on behind the back of who ends the transaction.
  const settled = await Promise.allSettled(queries.map((query) => query()));
  const reasons = settled.flatMap((one): unknown[] =>
    one.status === 'rejected' ? [one.reason] : [],
  );
  if (reasons.length > 0) throw reasons.find((reason) => !isEcho(reason)) ?? reasons[0];
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as Results<All>;
}
