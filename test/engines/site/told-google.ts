/** What the page has told Google of consent, in order: `default` or `update`, and which types it granted with it. Runs in the page. */
export const toldGoogle = (): (readonly [command: string, granted: readonly string[]])[] =>
  (window.dataLayer ?? [])
    .map((one) => Array.from(one as ArrayLike<never>) as unknown[])
    .filter((one): one is [string, string, Record<string, unknown>] => one[0] === 'consent')
    .map(([, command, states]) => [
      command,
      Object.keys(states)
        .filter((type) => states[type] === 'granted')
        .sort(),
    ]);
