import {css} from 'lit';

/**
 * The look that all rooms share. A page may set the `--mobiplus-…` properties; they reach every button alike, so that no theme makes
 * yes louder than no (R11). `!important` in a shadow root keeps a page's own `--accent` out.
 */
export const tokens = css`
  :host {
    --surface: var(--mobiplus-surface, #fff) !important;
    --ink: var(--mobiplus-ink, #15242c) !important;
    --soft: var(--mobiplus-soft, #51626b) !important;
    --line: var(--mobiplus-line, #c3ced3) !important;
    --tint: var(--mobiplus-tint, #eff4f5) !important;
    --accent: var(--mobiplus-accent, #0c4a5b) !important;
    --on-accent: var(--mobiplus-on-accent, #fff) !important;
    --radius: var(--mobiplus-radius, 10px) !important;
    --font: var(--mobiplus-font, system-ui, sans-serif) !important;
    color-scheme: light dark;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --surface: var(--mobiplus-surface, #111b20) !important;
      --ink: var(--mobiplus-ink, #e9f0f2) !important;
      --soft: var(--mobiplus-soft, #a7b8c0) !important;
      --line: var(--mobiplus-line, #3b4c54) !important;
      --tint: var(--mobiplus-tint, #1a282f) !important;
      --accent: var(--mobiplus-accent, #a9d8e4) !important;
      --on-accent: var(--mobiplus-on-accent, #08222b) !important;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --line: var(--ink) !important;
      --soft: var(--ink) !important;
    }
  }
`;
