import type {VendorCall} from '../contract/vendor.ts';
import type {GoogleState} from '../core/google-state.ts';
import {report} from './report.ts';

type Callable = ((...said: unknown[]) => void) & Record<string, unknown>;

/** A function that keeps what it is called with, until the vendor's own takes its place and reads it. */
function createQueue(): Callable {
  const kept: unknown[] = [];
  const queue = function (): void {
    // eslint-disable-next-line prefer-rest-params -- vendors read `arguments` objects from their queues
    kept.push(arguments);
  };
  return Object.assign(queue as unknown as Callable, {q: kept});
}

/** Fills the places in a vendor's calls. @param tags Each in turn fills the place named `tag`. */
export const fillCalls = (
  calls: readonly VendorCall[],
  state: GoogleState,
  tags: readonly string[],
): readonly VendorCall[] =>
  calls.flatMap((call) => {
    const text = JSON.stringify(call);
    return (text.includes('{tag}') ? tags : ['']).map((tag) => {
      const filled: Readonly<Record<string, string>> = {...state, tag};
      return JSON.parse(
        text.replace(/\{(\w+)\}/g, (place, name: string) => filled[name] ?? place),
      ) as VendorCall;
    });
  });

/** Tells a vendor something in its own tongue. A vendor that throws stops nobody. */
export function say(calls: readonly VendorCall[]): void {
  const root = window as unknown as Record<string, Callable | undefined>;
  for (const one of calls)
    try {
      if ('set' in one) {
        root[one.set] = one.to as Callable;
        continue;
      }
      const [name = '', method] = one.call.split('.');
      if (one.create) root[name] ??= one.create === 'array' ? ([] as never) : createQueue();
      const target = root[name];
      if (method) (target?.[method] as Callable | undefined)?.call(target, ...one.with);
      else target?.(...one.with);
    } catch (reason) {
      report('CONSENT_VENDOR', `${JSON.stringify(one)}: ${String(reason)}`);
    }
}
