import {css} from 'lit';

export const styles = css`
  :host {
    position: fixed;
    inset: auto 16px 16px auto;
    z-index: 2147483647;
    max-width: calc(100vw - 32px);
    box-sizing: border-box;
    display: block;
    padding: 10px 16px;
    background: var(--surface);
    color: var(--ink);
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
    box-shadow: 0 4px 18px rgb(8 30 40 / 16%);
    font: 400 max(0.9375rem, 15px) / 1.45 var(--font);
  }
  p {
    margin: 0;
  }
  :host([inline]) {
    position: static;
    box-shadow: none;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
