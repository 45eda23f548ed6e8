import type {Stored} from '../driver/browser.ts';

/** What is stored, without databases that hold nothing. */
export function holding({databases, ...rest}: Stored): Stored {
  const full = Object.entries(databases).filter(([, {stores}]) =>
    Object.values(stores).some((entries) => entries.length > 0),
  );
  return {...rest, databases: Object.fromEntries(full)};
}
