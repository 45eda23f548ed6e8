/** An embed, as far as can be told before it is loaded. */
export interface Embed {
  /** Host name that it loads from; empty where it says none. */
  readonly host: string;
  /** The frame on the page; undefined while it stands in a template. */
  readonly frame: HTMLIFrameElement | undefined;
  /** CSS lengths, as its attributes say; empty where they say none. */
  readonly width: string;
  readonly height: string;
}

const length = (said: string | null | undefined) =>
  !said ? '' : /^\d+$/.test(said) ? `${said}px` : /^\d+%$/.test(said) ? said : '';

function hostOf(address: string): string {
  try {
    return new URL(address, location.href).hostname;
  } catch {
    return '';
  }
}

/** Reads what stands in a gate, on the page or in its template. */
export function embedOf(gate: Element): Embed {
  const frame = gate.querySelector('iframe') ?? undefined;
  const inert =
    frame ?? gate.querySelector('template')?.content.querySelector('iframe') ?? undefined;
  const side = (name: 'width' | 'height') =>
    length(inert?.getAttribute(name) ?? gate.getAttribute(name));
  return {
    host: hostOf(inert?.dataset['src'] ?? inert?.getAttribute('src') ?? ''),
    frame,
    width: side('width'),
    height: side('height'),
  };
}
