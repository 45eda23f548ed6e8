import type {Grants} from '../../contract/purpose.ts';
import {report} from '../report.ts';
import {openEmbed, shutCopy} from './embed-gate.ts';
import {isDeferred, openScript} from './script-gate.ts';
import {contentOf} from './template-gate.ts';

const TEMPLATES = 'template[data-category]';
const SCRIPTS = 'script[type="text/plain"][data-category]';
/** A film may have its addresses in its sources alone. */
const EMBEDS =
  ':is(iframe,img,embed,object,link)[data-category]:is([data-src],[data-href],[data-srcset]),:is(video,audio)[data-category]';

/** Said by who keeps copies of pages: what is gated rests while one is made, so that no copy is open. */
const COPIES = ['turbo:before-cache', 'htmx:beforeHistorySave'];
/** Turbo makes its copy one task later. */
const REST = 100;

/** What the gatekeeper must know of the page. */
export interface Gatekeeping {
  readonly current: () => Grants;
  /** The nonce of the SDK's own tag, where the page has a policy by nonce: a gated script must bear it too. */
  readonly nonce: string;
  /** Gives what another consent tool's markup gates its `data-category`. */
  readonly translate?: ((root: ParentNode) => void) | undefined;
}

/**
 * Keeps the page's gated elements in step with the grants, also those that come later.
 *
 * Lossless: what is shut is as it was before it was opened, however often. A purpose that nobody knows keeps its gate shut and is
 * reported (R3).
 *
 * @returns what brings them in step now, and from its first call on keeps them so.
 */
export function watchGates({current, nonce, translate}: Gatekeeping): () => void {
  const unknown = new Set<string>();
  /** What is open, and how it is shut. */
  const open = new Map<HTMLElement, () => void>();
  const ran = new WeakMap<HTMLElement, HTMLScriptElement>();
  const stamped = new WeakMap<HTMLElement, readonly ChildNode[]>();

  const complain = (category: string) => {
    if (unknown.has(category)) return;
    unknown.add(category);
    report('CONSENT_CATEGORY', `no purpose ${category}`);
  };

  /** A gate opens when every purpose that it names is granted. */
  const mayOpen = ({dataset: {category = ''}}: HTMLElement): boolean =>
    category
      .trim()
      .split(/[\s,]+/)
      .every((purpose) => {
        const grants = current();
        if (!Object.hasOwn(grants, purpose)) complain(purpose);
        return Object.hasOwn(grants, purpose) && grants[purpose] === true;
      });

  const opened = (gate: HTMLElement): (() => void) => {
    if (gate instanceof HTMLTemplateElement) {
      const nodes = stamped.get(gate) ?? contentOf(gate);
      stamped.set(gate, nodes);
      gate.after(...nodes);
      return () => {
        for (const node of nodes) node.remove();
      };
    }
    if (!(gate instanceof HTMLScriptElement)) return openEmbed(gate);
    if (nonce && gate.nonce !== nonce) throw new Error('a gated script must bear the page’s nonce');
    const live = openScript(gate, ran.get(gate), () => open.has(gate) && gate.isConnected);
    ran.set(gate, live);
    return () => {
      live.remove();
    };
  };

  const apply = (gate: HTMLElement) => {
    if (open.has(gate)) return;
    if (!mayOpen(gate)) {
      shutCopy(gate);
      return;
    }
    open.set(gate, () => undefined);
    try {
      open.set(gate, opened(gate));
    } catch (reason) {
      // That gate stays shut, and the rest of the page goes on.
      report('CONSENT_LOAD', String(reason));
    }
  };

  /** While the parser is at work, what the last element holds may not be there yet. */
  const isWhole = (gate: HTMLElement): boolean =>
    document.readyState !== 'loading' ||
    (gate.nextSibling ?? gate.parentElement?.nextSibling) != null;
  const find = <One extends HTMLElement>(gates: string) =>
    Array.from(document.querySelectorAll<One>(gates));

  let resting = false;
  const update = () => {
    if (resting) return;
    translate?.(document);
    // First what is to shut: a template takes its gates with it.
    for (const [gate, shut] of open)
      if (!gate.isConnected || !mayOpen(gate)) {
        open.delete(gate);
        shut();
      }
    // What templates bring holds gates of its own, and templates.
    let known = -1;
    for (let all = find(TEMPLATES); all.length > known; all = find(TEMPLATES)) {
      all.filter(isWhole).forEach(apply);
      known = all.length;
    }
    find(EMBEDS).forEach(apply);
    const scripts = find<HTMLScriptElement>(SCRIPTS).filter(isWhole);
    for (const script of scripts) if (!isDeferred(script)) apply(script);
    if (document.readyState !== 'loading')
      for (const script of scripts) if (isDeferred(script)) apply(script);
  };

  const rest = () => {
    resting = true;
    for (const [gate, shut] of open) {
      open.delete(gate);
      shut();
    }
    setTimeout(() => {
      resting = false;
      update();
    }, REST);
  };

  let isBegun = false;
  return () => {
    update();
    if (isBegun) return;
    isBegun = true;
    new MutationObserver(update).observe(document, {
      childList: true,
      subtree: true,
      attributeFilter: ['data-category', 'data-src', 'data-href', 'data-srcset'],
    });
    document.addEventListener('DOMContentLoaded', update);
    for (const copy of COPIES) document.addEventListener(copy, rest);
  };
}
