import {css} from 'lit';

/** The frame around the notice. The notice itself is the host's own text, so that its bytes can be checked where they stand. */
export const styles = css`
  :host {
    display: block;
    color: var(--ink);
  }
  aside {
    max-width: 70ch;
    margin: 0 0 24px;
    padding: 12px 16px;
    background: var(--tint);
    color: var(--ink);
    border-inline-start: 4px solid var(--accent);
    border-radius: 4px;
    font: 400 max(0.9375rem, 15px) / 1.5 var(--font);
  }
  aside p {
    margin: 0;
  }
`;
