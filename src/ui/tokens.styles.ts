import {css} from 'lit';

/**
 * The look that all rooms share. A page may set the `--mobiplus-…` properties; they reach every button alike, so that no theme makes
 * yes louder than no (R11). Their own names begin with `--_`, which no page uses for itself.
 */
export const tokens = css`
  :host {
    --_surface: var(--mobiplus-surface, #fff);
    --_ink: var(--mobiplus-ink, #15242c);
    --_soft: var(--mobiplus-soft, #51626b);
    --_line: var(--mobiplus-line, #c3ced3);
    --_tint: var(--mobiplus-tint, #eff4f5);
    --_accent: var(--mobiplus-accent, #0c4a5b);
    --_on-accent: var(--mobiplus-on-accent, #fff);
    --_radius: var(--mobiplus-radius, 10px);
    --_font: var(--mobiplus-font, system-ui, sans-serif);
    color-scheme: light dark;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --_surface: var(--mobiplus-surface, #111b20);
      --_ink: var(--mobiplus-ink, #e9f0f2);
      --_soft: var(--mobiplus-soft, #a7b8c0);
      --_line: var(--mobiplus-line, #3b4c54);
      --_tint: var(--mobiplus-tint, #1a282f);
      --_accent: var(--mobiplus-accent, #a9d8e4);
      --_on-accent: var(--mobiplus-on-accent, #08222b);
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_line: var(--_ink);
      --_soft: var(--_ink);
    }
  }
`;
