import {css} from 'lit';

/**
 * The look that all rooms share. A page may set the `--mobiplus-…` properties; they reach every button alike, so that no theme makes
 * yes louder than no (R11).
 */
export const tokens = css`
  :host {
    --surface: var(--mobiplus-surface, #fff);
    --ink: var(--mobiplus-ink, #15242c);
    --soft: var(--mobiplus-soft, #51626b);
    --line: var(--mobiplus-line, #c3ced3);
    --tint: var(--mobiplus-tint, #eff4f5);
    --accent: var(--mobiplus-accent, #0c4a5b);
    --on-accent: var(--mobiplus-on-accent, #fff);
    --radius: var(--mobiplus-radius, 10px);
    --font: var(--mobiplus-font, system-ui, sans-serif);
    color-scheme: light dark;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --surface: var(--mobiplus-surface, #111b20);
      --ink: var(--mobiplus-ink, #e9f0f2);
      --soft: var(--mobiplus-soft, #a7b8c0);
      --line: var(--mobiplus-line, #3b4c54);
      --tint: var(--mobiplus-tint, #1a282f);
      --accent: var(--mobiplus-accent, #a9d8e4);
      --on-accent: var(--mobiplus-on-accent, #08222b);
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --line: var(--ink);
      --soft: var(--ink);
    }
  }
`;
