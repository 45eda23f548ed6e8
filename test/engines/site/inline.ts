/** A classic script in the page that runs a function where it stands. The function sees nothing but its arguments, which are to be JSON. */
export const inline = <Args extends readonly unknown[]>(
  run: (...args: Args) => void,
  ...args: Args
): string => `<script>(${String(run)})(...${JSON.stringify(args)})</script>`;
