import {css} from 'lit';

export const styles = css`
  :host {
    position: fixed;
    inset: auto 16px 16px auto;
    z-index: 2147483647;
    max-width: min(440px, calc(100vw - 32px));
    box-sizing: border-box;
    display: block;
    color: var(--_ink);
    font: 400 max(0.9375rem, 15px) / 1.45 var(--_font);
  }
  .status {
    padding: 10px 16px;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: 4px;
  }
  p {
    margin: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin-bottom: -8px;
  }
  .actions button {
    padding: 8px 0;
    border: 0;
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  :host(:not([inline])) .status {
    box-shadow: 0 4px 18px rgb(8 30 40 / 16%);
  }
  :host([inline]) {
    position: static;
    max-width: none;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
